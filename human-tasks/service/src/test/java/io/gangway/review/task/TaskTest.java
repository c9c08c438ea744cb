package io.gangway.review.task;

import static io.gangway.review.task.SampleTasks.ADA;
import static io.gangway.review.task.SampleTasks.APPROVAL;
import static io.gangway.review.task.SampleTasks.BOB;
import static io.gangway.review.task.SampleTasks.LATER;
import static io.gangway.review.task.SampleTasks.NOW;
import static io.gangway.review.task.SampleTasks.REVIEW;
import static io.gangway.review.task.SampleTasks.SEEN;
import static io.gangway.review.task.SampleTasks.STALE;
import static io.gangway.review.task.SampleTasks.aTaskClaimedBy;
import static io.gangway.review.task.SampleTasks.aTaskDecidedBy;
import static io.gangway.review.task.SampleTasks.aTaskProposedBy;
import static io.gangway.review.task.SampleTasks.anOpenTask;
import static io.gangway.review.task.SampleTasks.decidedBy;
import static io.gangway.review.task.SampleTasks.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.gangway.review.contract.ReviewCommand.CloseReason;
import io.gangway.review.contract.ReviewEvent.ReviewClaimed;
import io.gangway.review.contract.ReviewEvent.ReviewReleased;
import io.gangway.review.contract.ReviewOutcome;
import org.junit.jupiter.api.Test;

/** Claiming, releasing, deciding and closing a task. */
class TaskTest {

    @Test
    void aNewTaskIsOpenAndTellsWhy() {
        // When
        var task = anOpenTask();

        // Then
        assertThat(task.status()).isEqualTo(TaskStatus.OPEN);
        assertThat(task.urgency().priority()).isEqualTo(Priority.NORMAL);
        assertThat(task.question().reason()).isEqualTo("CHECK_TO_CONSIDER");
        assertThat(task.question().findings()).hasSize(2);
        assertThat(task.holding().map(Holding::holder)).isEmpty();
    }

    @Test
    void anOpenTaskIsClaimed() {
        // Given
        var task = anOpenTask();

        // When
        var event = task.claim(ADA, SEEN, NOW);

        // Then
        assertThat(event).contains(new ReviewClaimed(REVIEW, ADA.person(), NOW));
        assertThat(task.status()).isEqualTo(TaskStatus.CLAIMED);
        assertThat(task.holding().map(Holding::holder)).contains(ADA.person());
        assertThat(task.holding().map(Holding::claimedAt)).contains(NOW);
    }

    @Test
    void aRepeatedClaimChangesNothingHoweverOldItsVersion() {
        // Given
        var task = aTaskClaimedBy(ADA);

        // When
        var event = task.claim(ADA, STALE, LATER);

        // Then
        assertThat(event).isEmpty();
        assertThat(task.holding().map(Holding::claimedAt)).contains(NOW);
    }

    @Test
    void aLostRaceSaysWhoHasTheTask() {
        // Given
        var task = aTaskClaimedBy(ADA);

        // Then
        assertThatExceptionOfType(TaskClaimedByAnother.class)
                .isThrownBy(() -> task.claim(BOB, STALE, LATER))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("TASK_CLAIMED_BY_OTHER"))
                .satisfies(problem -> assertThat(problem.getParameters()).containsEntry("claimedBy", ADA.person()));
        assertThatExceptionOfType(TaskClaimedByAnother.class).isThrownBy(() -> task.release(BOB, SEEN, LATER));
        assertThatExceptionOfType(TaskClaimedByAnother.class).isThrownBy(() -> task.decide(APPROVAL, BOB, SEEN, LATER));
    }

    @Test
    void aStaleVersionIsRefused() {
        // Given
        var open = anOpenTask();
        var claimed = aTaskClaimedBy(ADA);

        // Then
        assertThatExceptionOfType(TaskChanged.class).isThrownBy(() -> open.claim(ADA, STALE, NOW));
        assertThatExceptionOfType(TaskChanged.class).isThrownBy(() -> claimed.release(ADA, STALE, NOW));
        assertThatExceptionOfType(TaskChanged.class).isThrownBy(() -> claimed.decide(APPROVAL, ADA, STALE, NOW));
    }

    @Test
    void aReleasedTaskIsOpenForOthers() {
        // Given
        var task = aTaskClaimedBy(ADA);

        // When
        var event = task.release(ADA, SEEN, LATER);

        // Then
        assertThat(event).contains(new ReviewReleased(REVIEW, ADA.person(), LATER));
        assertThat(task.status()).isEqualTo(TaskStatus.OPEN);
        assertThat(task.holding().map(Holding::holder)).isEmpty();
        assertThat(task.claim(BOB, SEEN, LATER)).isPresent();
    }

    @Test
    void aRepeatedReleaseChangesNothing() {
        // Given
        var task = aTaskClaimedBy(ADA);
        task.release(ADA, SEEN, NOW);

        // When
        var event = task.release(ADA, STALE, LATER);

        // Then
        assertThat(event).isEmpty();
        assertThat(task.status()).isEqualTo(TaskStatus.OPEN);
    }

    @Test
    void whatNobodyHoldsCannotBeReleasedOrDecided() {
        // Given
        var task = anOpenTask();

        // Then
        assertThatExceptionOfType(TaskNotClaimed.class).isThrownBy(() -> task.release(ADA, SEEN, NOW));
        assertThatExceptionOfType(TaskNotClaimed.class).isThrownBy(() -> task.decide(APPROVAL, ADA, SEEN, NOW));
    }

    @Test
    void theHolderDecides() {
        // Given
        var task = aTaskClaimedBy(ADA);

        // When
        var event = task.decide(APPROVAL, ADA, SEEN, LATER);

        // Then
        assertThat(told(event)).contains(decidedBy(ADA, LATER, null));
        assertThat(task.status()).isEqualTo(TaskStatus.DECIDED);
        assertThat(task.verdict().decision()).isEqualTo(APPROVAL);
        assertThat(task.verdict().decidedAt()).isEqualTo(LATER);
    }

    @Test
    void theSameDecisionTwiceIsOneDecision() {
        // Given
        var task = aTaskDecidedBy(ADA);

        // When
        var event = task.decide(APPROVAL, ADA, STALE, LATER);

        // Then
        assertThat(event).isEmpty();
        assertThat(task.verdict().decidedAt()).isEqualTo(NOW);
    }

    @Test
    void aDecisionIsFinal() {
        // Given
        var task = aTaskDecidedBy(ADA);
        var rejection = new Decision(ReviewOutcome.REJECT, "DOCUMENTS_FORGED", null);

        // Then
        assertThatExceptionOfType(TaskAlreadyDecided.class).isThrownBy(() -> task.decide(rejection, ADA, SEEN, LATER));
        assertThatExceptionOfType(TaskAlreadyDecided.class).isThrownBy(() -> task.decide(APPROVAL, BOB, SEEN, LATER));
        assertThatExceptionOfType(TaskAlreadyDecided.class).isThrownBy(() -> task.claim(BOB, SEEN, LATER));
        assertThatExceptionOfType(TaskAlreadyDecided.class).isThrownBy(() -> task.release(ADA, SEEN, LATER));
        task.close(CloseReason.DEADLINE_PASSED, LATER);
        assertThat(task.escalate(LATER)).isEmpty();
        assertThat(task.status()).isEqualTo(TaskStatus.DECIDED);
        assertThat(task.verdict().decision()).isEqualTo(APPROVAL);
    }

    @Test
    void aClosedTaskWaitsForNobody() {
        // Given
        var task = aTaskClaimedBy(ADA);

        // When
        task.close(CloseReason.ONBOARDING_CANCELLED, LATER);

        // Then
        assertThat(task.status()).isEqualTo(TaskStatus.CLOSED);
        assertThat(task.closing().map(Closing::reason)).contains(CloseReason.ONBOARDING_CANCELLED);
        assertThatExceptionOfType(TaskClosed.class).isThrownBy(() -> task.claim(BOB, SEEN, LATER));
        assertThatExceptionOfType(TaskClosed.class).isThrownBy(() -> task.release(ADA, SEEN, LATER));
        assertThatExceptionOfType(TaskClosed.class).isThrownBy(() -> task.decide(APPROVAL, ADA, SEEN, LATER));
        assertThat(task.escalate(LATER)).isEmpty();
    }

    @Test
    void theFirstReasonForClosingStays() {
        // Given
        var task = anOpenTask();
        task.close(CloseReason.ONBOARDING_CANCELLED, NOW);

        // When
        task.close(CloseReason.DEADLINE_PASSED, LATER);

        // Then
        assertThat(task.closing().map(Closing::reason)).contains(CloseReason.ONBOARDING_CANCELLED);
        assertThat(task.closing().map(Closing::at)).contains(NOW);
    }

    @Test
    void thereIsOneProposalAtATime() {
        // Given
        var task = aTaskProposedBy(ADA);
        var rejection = new Decision(ReviewOutcome.REJECT, "DOCUMENTS_FORGED", null);

        // Then
        assertThatExceptionOfType(TaskAwaitsConfirmation.class)
                .isThrownBy(() -> task.decide(rejection, ADA, SEEN, LATER));
        assertThatExceptionOfType(TaskAwaitsConfirmation.class)
                .isThrownBy(() -> task.decide(APPROVAL, BOB, SEEN, LATER));
    }

    @Test
    void aProposedTaskCanBeClosed() {
        // Given
        var task = aTaskProposedBy(ADA);

        // When
        task.close(CloseReason.DEADLINE_PASSED, LATER);

        // Then
        assertThatExceptionOfType(TaskClosed.class).isThrownBy(() -> task.confirm(BOB, SEEN, LATER));
        assertThatExceptionOfType(TaskClosed.class).isThrownBy(() -> task.sendBack("No.", BOB, SEEN, LATER));
        assertThatExceptionOfType(TaskClosed.class).isThrownBy(() -> task.decide(APPROVAL, ADA, SEEN, LATER));
    }

    @Test
    void aNoteStaysOutOfLogs() {
        assertThat(APPROVAL.toString()).doesNotContain("all well");
    }
}
