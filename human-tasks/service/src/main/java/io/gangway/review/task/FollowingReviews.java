package io.gangway.review.task;

import io.gangway.platform.inbox.Inbox;
import io.gangway.review.contract.ReviewCommand;
import io.gangway.review.contract.ReviewCommand.AddEvidence;
import io.gangway.review.contract.ReviewCommand.CloseReview;
import io.gangway.review.contract.ReviewCommand.EscalateReview;
import io.gangway.review.contract.ReviewCommand.OpenReview;
import io.gangway.review.contract.ReviewCommand.RemindReview;
import io.gangway.review.contract.ReviewCommand.ResumeReview;
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
    private final TaskChanges changes;
    private final Distributing distributing;
    private final Clock clock;

    FollowingReviews(
            Inbox inbox, Reviews reviews, Tasks tasks, TaskChanges changes, Distributing distributing, Clock clock) {
        this.inbox = inbox;
        this.reviews = reviews;
        this.tasks = tasks;
        this.changes = changes;
        this.distributing = distributing;
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
            case ResumeReview resume -> resume(resume);
            case AddEvidence evidence -> add(evidence);
            case RemindReview remind -> remind(remind);
            case EscalateReview escalate -> escalate(review);
            case CloseReview close -> close(review, close);
        }
        distributing.giveOut();
    }

    private void open(Review review, OpenReview command) {
        if (review.closedBeforeOpening().isPresent()
                || tasks.findToChange(review.id()).isPresent()) {
            return;
        }
        var task = new Task(command, review.priority());
        tasks.persistAndFlush(task);
        changes.note(HistoryWords.opened(task));
    }

    /** What is not on its way need not come back: a command that says so is late or comes a second time. */
    private void resume(ResumeReview command) {
        var now = clock.instant();
        tasks.findToChange(command.reviewId())
                .filter(task -> task.resume(command, now))
                .ifPresent(_ -> changes.note(HistoryWords.resumed(command, now)));
    }

    private void add(AddEvidence command) {
        var now = clock.instant();
        tasks.findToChange(command.reviewId())
                .filter(task -> task.addEvidence(command, now))
                .ifPresent(task -> {
                    changes.note(HistoryWords.evidence(command, now));
                    task.voidProposal(command.kind(), now).ifPresent(event -> changes.tell(task, event));
                });
    }

    /** There is nothing to be reminded of before the review is opened, so a reminder that overtakes it is forgotten. */
    private void remind(RemindReview command) {
        tasks.findToChange(command.reviewId())
                .ifPresent(task -> task.remind(clock.instant()).ifPresent(event -> changes.tell(task, event)));
    }

    private void escalate(Review review) {
        tasks.findToChange(review.id()).ifPresentOrElse(this::escalate, review::rememberEscalation);
    }

    private void escalate(Task task) {
        task.escalate(clock.instant()).ifPresent(event -> {
            changes.tell(task, event);
            distributing.giveToAnother(task);
        });
    }

    private void close(Review review, CloseReview command) {
        var now = clock.instant();
        tasks.findToChange(review.id())
                .ifPresentOrElse(
                        task -> {
                            if (task.close(command.reason(), now)) {
                                changes.note(HistoryWords.closed(task, command.reason(), now));
                            }
                        },
                        () -> review.rememberClosing(command.reason()));
    }
}
