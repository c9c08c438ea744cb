package io.gangway.review.task;

import static io.gangway.review.task.SampleTasks.ADA;
import static io.gangway.review.task.SampleTasks.BOB;
import static io.gangway.review.task.SampleTasks.LATER;
import static io.gangway.review.task.SampleTasks.NOW;
import static io.gangway.review.task.SampleTasks.REVIEW;
import static io.gangway.review.task.SampleTasks.SEEN;
import static io.gangway.review.task.SampleTasks.STALE;
import static io.gangway.review.task.SampleTasks.aTaskClaimedBy;
import static io.gangway.review.task.SampleTasks.aTaskDecidedBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.gangway.review.contract.ReviewCommand.CloseReason;
import io.gangway.review.contract.ReviewEvent.FollowUpSet;
import io.gangway.review.contract.ReviewEvent.ReviewEscalated;
import io.gangway.review.contract.ReviewEvent.ReviewPrioritised;
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

    @Test
    void anybodySaysHowUrgentATaskIs() {
        // Given
        var task = aTaskClaimedBy(ADA);

        // When
        var event = task.prioritise(Priority.LOW, BOB, SEEN, NOW);

        // Then
        assertThat(event).contains(new ReviewPrioritised(REVIEW, "LOW", BOB.person(), NOW));
        assertThat(task.urgency().priority()).isEqualTo(Priority.LOW);
        assertThat(task.prioritise(Priority.LOW, BOB, STALE, LATER)).isEmpty();
        assertThatExceptionOfType(TaskChanged.class)
                .isThrownBy(() -> task.prioritise(Priority.HIGH, BOB, STALE, LATER));
        assertThatExceptionOfType(TaskAlreadyDecided.class)
                .isThrownBy(() -> aTaskDecidedBy(ADA).prioritise(Priority.HIGH, ADA, SEEN, LATER));
    }

    @Test
    void whoLowersWhatWasEscalatedHasTheLastWord() {
        // Given
        var task = aTaskClaimedBy(ADA);
        task.escalate(NOW);
        task.prioritise(Priority.NORMAL, ADA, SEEN, NOW);

        // When
        var event = task.escalate(LATER);

        // Then
        assertThat(event).isEmpty();
        assertThat(task.urgency().priority()).isEqualTo(Priority.NORMAL);
        assertThat(task.urgency().escalatedAt()).isEqualTo(NOW);
    }

    @Test
    void theHolderChoosesWhenToLookAgain() {
        // Given
        var task = aTaskClaimedBy(ADA);

        // When
        var event = task.followUp(LATER, ADA, SEEN, NOW);

        // Then
        assertThat(event).contains(new FollowUpSet(REVIEW, LATER, ADA.person(), NOW));
        assertThat(task.urgency().followUpAt()).isEqualTo(LATER);
        assertThat(task.followUp(LATER, ADA, STALE, NOW)).isEmpty();
        assertThat(task.followUp(null, ADA, SEEN, NOW)).contains(new FollowUpSet(REVIEW, null, ADA.person(), NOW));
        assertThatExceptionOfType(FollowUpInPast.class).isThrownBy(() -> task.followUp(NOW, ADA, SEEN, NOW));
        assertThatExceptionOfType(TaskClaimedByAnother.class).isThrownBy(() -> task.followUp(LATER, BOB, SEEN, NOW));
    }
}
