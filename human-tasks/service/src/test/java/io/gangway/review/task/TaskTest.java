package io.gangway.review.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.gangway.review.contract.Finding;
import io.gangway.review.contract.ReviewCommand.CloseReason;
import io.gangway.review.contract.ReviewCommand.OpenReview;
import io.gangway.review.contract.ReviewEvent.ReviewClaimed;
import io.gangway.review.contract.ReviewEvent.ReviewDecided;
import io.gangway.review.contract.ReviewEvent.ReviewEscalated;
import io.gangway.review.contract.ReviewEvent.ReviewReleased;
import io.gangway.review.contract.ReviewOutcome;
import io.gangway.review.contract.Reviewer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TaskTest {

    private static final UUID REVIEW = UUID.fromString("01931f2a-6c1e-7b4a-9d55-3c2f8a1b0e01");
    private static final UUID ONBOARDING = UUID.fromString("01931f2a-5a07-7e11-8f0c-6b1d2e3f4a02");
    private static final Instant NOW = Instant.parse("2026-11-21T05:10:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final Reviewer ADA = new Reviewer("ada", "ada@acme-bank.example");
    private static final Reviewer BOB = new Reviewer("bob", "bob@acme-bank.example");
    private static final IfMatch SEEN = IfMatch.of("\"0\"");
    private static final IfMatch STALE = IfMatch.of("\"7\"");
    private static final Decision APPROVAL = new Decision(ReviewOutcome.APPROVE, "DOCUMENTS_VERIFIED", "all well");

    @Test
    void aNewTaskIsOpenAndTellsWhy() {
        // When
        var task = anOpenTask();

        // Then
        assertThat(task.status()).isEqualTo(TaskStatus.OPEN);
        assertThat(task.priority()).isEqualTo(Priority.NORMAL);
        assertThat(task.reason()).isEqualTo("CHECK_TO_CONSIDER");
        assertThat(task.findings()).hasSize(1);
        assertThat(task.assignee()).isEmpty();
    }

    @Test
    void anOpenTaskIsClaimed() {
        // Given
        var task = anOpenTask();

        // When
        var event = task.claim(ADA, SEEN, NOW);

        // Then
        assertThat(event).contains(new ReviewClaimed(REVIEW, ADA, NOW));
        assertThat(task.status()).isEqualTo(TaskStatus.CLAIMED);
        assertThat(task.assignee()).contains(ADA);
        assertThat(task.claimedAt()).isEqualTo(NOW);
    }

    @Test
    void aRepeatedClaimChangesNothingHoweverOldItsVersion() {
        // Given
        var task = aTaskClaimedBy(ADA);

        // When
        var event = task.claim(ADA, STALE, LATER);

        // Then
        assertThat(event).isEmpty();
        assertThat(task.claimedAt()).isEqualTo(NOW);
    }

    @Test
    void aLostRaceSaysWhoHasTheTask() {
        // Given
        var task = aTaskClaimedBy(ADA);

        // Then
        assertThatExceptionOfType(TaskClaimedByAnother.class)
                .isThrownBy(() -> task.claim(BOB, STALE, LATER))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("TASK_CLAIMED_BY_OTHER"))
                .satisfies(problem -> assertThat(problem.getParameters()).containsEntry("claimedBy", ADA));
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
        assertThat(event).contains(new ReviewReleased(REVIEW, ADA, LATER));
        assertThat(task.status()).isEqualTo(TaskStatus.OPEN);
        assertThat(task.assignee()).isEmpty();
        assertThat(task.claimedAt()).isNull();
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
        assertThat(event)
                .contains(
                        new ReviewDecided(REVIEW, ONBOARDING, ReviewOutcome.APPROVE, "DOCUMENTS_VERIFIED", ADA, LATER));
        assertThat(task.status()).isEqualTo(TaskStatus.DECIDED);
        assertThat(task.decision()).isEqualTo(APPROVAL);
        assertThat(task.decidedAt()).isEqualTo(LATER);
    }

    @Test
    void theSameDecisionTwiceIsOneDecision() {
        // Given
        var task = aTaskDecidedBy(ADA);

        // When
        var event = task.decide(APPROVAL, ADA, STALE, LATER);

        // Then
        assertThat(event).isEmpty();
        assertThat(task.decidedAt()).isEqualTo(NOW);
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
        assertThat(task.decision()).isEqualTo(APPROVAL);
    }

    @Test
    void aClosedTaskWaitsForNobody() {
        // Given
        var task = aTaskClaimedBy(ADA);

        // When
        task.close(CloseReason.ONBOARDING_CANCELLED, LATER);

        // Then
        assertThat(task.status()).isEqualTo(TaskStatus.CLOSED);
        assertThat(task.closeReason()).isEqualTo(CloseReason.ONBOARDING_CANCELLED);
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
        assertThat(task.closeReason()).isEqualTo(CloseReason.ONBOARDING_CANCELLED);
        assertThat(task.closedAt()).isEqualTo(NOW);
    }

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
        assertThat(task.priority()).isEqualTo(Priority.HIGH);
        assertThat(task.escalatedAt()).isEqualTo(NOW);
        assertThat(task.assignee()).contains(ADA);
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
    void aNoteStaysOutOfLogs() {
        assertThat(APPROVAL.toString()).doesNotContain("all well");
    }

    private static Task anOpenTask() {
        var findings = List.of(new Finding("credit", Finding.Status.CONSIDER, 480, List.of("PAYMENT_DEFAULT")));
        return new Task(
                new OpenReview(
                        REVIEW, ONBOARDING, "current-account", "CRM-4711", "CHECK_TO_CONSIDER", findings, null, NOW),
                Priority.NORMAL);
    }

    private static Task aTaskClaimedBy(Reviewer reviewer) {
        var task = anOpenTask();
        task.claim(reviewer, SEEN, NOW);
        return task;
    }

    private static Task aTaskDecidedBy(Reviewer reviewer) {
        var task = aTaskClaimedBy(reviewer);
        task.decide(APPROVAL, reviewer, SEEN, NOW);
        return task;
    }
}
