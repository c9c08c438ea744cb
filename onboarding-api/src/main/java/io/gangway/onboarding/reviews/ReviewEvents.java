package io.gangway.onboarding.reviews;

import io.gangway.platform.messaging.RecordProcessing;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
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
    public CompletionStage<Void> on(IncomingKafkaRecord<String, byte[]> record) {
        return processing.processByKey(record, takeReviewEvent::handle);
    }
}
