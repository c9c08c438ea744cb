package io.gangway.review.task;

import static io.gangway.review.task.SampleTasks.ADA;
import static io.gangway.review.task.SampleTasks.LATER;
import static io.gangway.review.task.SampleTasks.NOW;
import static io.gangway.review.task.SampleTasks.REVIEW;
import static io.gangway.review.task.SampleTasks.aTaskClaimedBy;
import static io.gangway.review.task.SampleTasks.aTaskDecidedBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.review.contract.ReviewCommand.CloseReason;
import io.gangway.review.contract.ReviewEvent.ReviewEscalated;
import io.gangway.review.contract.ReviewEvent.ReviewReminded;
import org.junit.jupiter.api.Test;

/** What makes a task urgent, and what does not. */
class UrgencyTest {

    @Test
    void escalationRaisesThePriorityOnce() {
        // Given
        var task = aTaskClaimedBy(ADA);

        // When
        var first = task.escalate(NOW);
        var second = task.escalate(LATER);

        // Then
        assertThat(first).contains(new ReviewEscalated(REVIEW, NOW));
        assertThat(second).isEmpty();
        assertThat(task.urgency().priority()).isEqualTo(Priority.HIGH);
        assertThat(task.urgency().escalatedAt()).isEqualTo(NOW);
        assertThat(task.holding().map(Holding::holder)).contains(ADA.person());
    }

    @Test
    void aReminderIsShownOnceAndNothingBecomesMoreUrgent() {
        // Given
        var task = aTaskClaimedBy(ADA);

        // When
        var first = task.remind(NOW);
        var second = task.remind(LATER);

        // Then
        assertThat(first).contains(new ReviewReminded(REVIEW, NOW));
        assertThat(second).isEmpty();
        assertThat(task.urgency().remindedAt()).isEqualTo(NOW);
        assertThat(task.urgency().priority()).isEqualTo(Priority.NORMAL);
        assertThat(aTaskDecidedBy(ADA).remind(LATER)).isEmpty();
    }

    @Test
    void aReviewRemembersWhatOvertookItsOpening() {
        // Given
        var review = new Review();

        // When
        review.rememberEscalation();
        review.rememberClosing(CloseReason.NO_LONGER_NEEDED);

        // Then
        assertThat(review.priority()).isEqualTo(Priority.HIGH);
        assertThat(review.closedBeforeOpening()).contains(CloseReason.NO_LONGER_NEEDED);
    }
}
