package io.gangway.review.task;

import io.gangway.platform.messaging.IncomingMessage;
import io.gangway.platform.messaging.RecordProcessing;
import io.gangway.review.contract.ReviewCommand;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads the commands that the owner of the process sends. */
@ApplicationScoped
class ReviewCommands {

    private final RecordProcessing processing;
    private final FollowingReviews followingReviews;

    ReviewCommands(RecordProcessing processing, FollowingReviews followingReviews) {
        this.processing = processing;
        this.followingReviews = followingReviews;
    }

    @Incoming("review-commands")
    public CompletionStage<Void> on(IncomingKafkaRecord<String, byte[]> record) {
        return processing.processByKey(record, this::handle);
    }

    private void handle(IncomingMessage message) {
        ReviewCommand command = message.payload(ReviewCommand.TYPES);
        followingReviews.follow(message.id(), command);
    }
}
