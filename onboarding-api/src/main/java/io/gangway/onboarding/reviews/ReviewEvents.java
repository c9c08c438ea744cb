package io.gangway.onboarding.reviews;

import io.gangway.platform.messaging.RecordProcessing;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Consumes what human-tasks says. */
@ApplicationScoped
class ReviewEvents {

    private final RecordProcessing processing;
    private final TakeReviewEvent takeReviewEvent;

    ReviewEvents(RecordProcessing processing, TakeReviewEvent takeReviewEvent) {
        this.processing = processing;
        this.takeReviewEvent = takeReviewEvent;
    }

    @Incoming("review-events")
    @Blocking
    public void on(ConsumerRecord<String, byte[]> record) {
        processing.process(record, takeReviewEvent::handle);
    }
}
