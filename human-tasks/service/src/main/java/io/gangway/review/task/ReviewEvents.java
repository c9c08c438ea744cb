package io.gangway.review.task;

import io.gangway.platform.ids.Ids;
import io.gangway.platform.outbox.Outbox;
import io.gangway.platform.outbox.OutgoingMessage;
import io.gangway.review.contract.ReviewEvent;
import io.gangway.review.contract.ReviewTopics;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells the world what happened to a review, as part of the transaction in which it happened. */
@ApplicationScoped
class ReviewEvents {

    private final Outbox outbox;
    private final Ids ids;
    private final String topic;

    ReviewEvents(Outbox outbox, Ids ids, HumanTasksConfig config) {
        this.outbox = outbox;
        this.ids = ids;
        this.topic = ReviewTopics.events(config.topicNamespace());
    }

    void tell(ReviewEvent event) {
        outbox.send(OutgoingMessage.now(
                topic, event.reviewId().toString(), ids.next(), ReviewEvent.typeOf(event), event.happenedAt(), event));
    }
}
