package io.gangway.review.task;

import io.gangway.platform.inbox.Inbox;
import io.gangway.review.contract.ReviewCommand;
import io.gangway.review.contract.ReviewCommand.CloseReview;
import io.gangway.review.contract.ReviewCommand.EscalateReview;
import io.gangway.review.contract.ReviewCommand.OpenReview;
import io.gangway.review.contract.ReviewCommand.RemindReview;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Does what the owner of the process commands, in whatever order and however often it arrives. */
@ApplicationScoped
class FollowingReviews {

    private final Inbox inbox;
    private final Reviews reviews;
    private final Tasks tasks;
    private final ReviewEvents events;
    private final Clock clock;

    FollowingReviews(Inbox inbox, Reviews reviews, Tasks tasks, ReviewEvents events, Clock clock) {
        this.inbox = inbox;
        this.reviews = reviews;
        this.tasks = tasks;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    void follow(UUID messageId, ReviewCommand command) {
        if (!inbox.firstTime(messageId, ReviewCommand.typeOf(command))) {
            return;
        }
        var review = reviews.meet(command.reviewId());
        switch (command) {
            case OpenReview open -> open(review, open);
            case RemindReview remind -> remind(remind);
            case EscalateReview escalate -> escalate(review);
            case CloseReview close -> close(review, close);
        }
    }

    private void open(Review review, OpenReview command) {
        if (review.closedBeforeOpening().isPresent()
                || tasks.findToChange(review.id()).isPresent()) {
            return;
        }
        tasks.persist(new Task(command, review.priority()));
    }

    /** There is nothing to be reminded of before the review is opened, so a reminder that overtakes it is forgotten. */
    private void remind(RemindReview command) {
        tasks.findToChange(command.reviewId())
                .flatMap(task -> task.remind(clock.instant()))
                .ifPresent(events::tell);
    }

    private void escalate(Review review) {
        tasks.findToChange(review.id())
                .ifPresentOrElse(
                        task -> task.escalate(clock.instant()).ifPresent(events::tell), review::rememberEscalation);
    }

    private void close(Review review, CloseReview command) {
        tasks.findToChange(review.id())
                .ifPresentOrElse(
                        task -> task.close(command.reason(), clock.instant()),
                        () -> review.rememberClosing(command.reason()));
    }
}
