package io.gangway.onboarding.checks;

import io.gangway.platform.messaging.RecordProcessing;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Consumes what the checks say. */
@ApplicationScoped
class CheckEvents {

    private final RecordProcessing processing;
    private final TakeCheckEvent takeCheckEvent;

    CheckEvents(RecordProcessing processing, TakeCheckEvent takeCheckEvent) {
        this.processing = processing;
        this.takeCheckEvent = takeCheckEvent;
    }

    @Incoming("check-events")
    @Blocking
    public void on(ConsumerRecord<String, byte[]> record) {
        processing.process(record, takeCheckEvent::handle);
    }
}
