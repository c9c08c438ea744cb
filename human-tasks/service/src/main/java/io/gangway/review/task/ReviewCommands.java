package io.gangway.review.task;

import io.gangway.platform.messaging.IncomingMessage;
import io.gangway.platform.messaging.RecordProcessing;
import io.gangway.review.contract.ReviewCommand;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
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
    @Blocking
    public void on(ConsumerRecord<String, byte[]> record) {
        processing.process(record, this::handle);
    }

    private void handle(IncomingMessage message) {
        ReviewCommand command = message.payload(ReviewCommand.TYPES);
        followingReviews.follow(message.id(), command);
    }
}
