package io.gangway.onboarding.checks;

import io.gangway.platform.messaging.RecordProcessing;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
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
    public CompletionStage<Void> on(IncomingKafkaRecord<String, byte[]> record) {
        return processing.processByKey(record, takeCheckEvent::handle);
    }
}
