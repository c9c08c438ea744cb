package io.gangway.review.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.gangway.platform.problem.FieldViolation;
import io.gangway.review.contract.CandidateRole;
import io.gangway.review.contract.Finding;
import io.gangway.review.contract.ReviewCommand.CloseReason;
import io.gangway.review.contract.ReviewCommand.OpenReview;
import io.gangway.review.contract.ReviewEvent;
import io.gangway.review.contract.ReviewEvent.ReviewClaimed;
import io.gangway.review.contract.ReviewEvent.ReviewDecided;
import io.gangway.review.contract.ReviewEvent.ReviewEscalated;
import io.gangway.review.contract.ReviewEvent.ReviewProposed;
import io.gangway.review.contract.ReviewEvent.ReviewReleased;
import io.gangway.review.contract.ReviewEvent.ReviewReminded;
import io.gangway.review.contract.ReviewEvent.ReviewReturned;
import io.gangway.review.contract.ReviewOutcome;
import io.gangway.review.contract.Reviewer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TaskTest {

    private static final UUID REVIEW = UUID.fromString("01931f2a-6c1e-7b4a-9d55-3c2f8a1b0e01");
    private static final UUID ONBOARDING = UUID.fromString("01931f2a-5a07-7e11-8f0c-6b1d2e3f4a02");
    private static final Instant NOW = Instant.parse("2026-11-21T05:10:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final ActingReviewer ADA = reviewer("ada", false);
    private static final ActingReviewer BOB = reviewer("bob", false);
    private static final ActingReviewer EVE = reviewer("eve", true);
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
        assertThat(event).contains(new ReviewClaimed(REVIEW, ADA.person(), NOW));
        assertThat(task.status()).isEqualTo(TaskStatus.CLAIMED);
        assertThat(task.assignee()).contains(ADA.person());
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
        assertThat(told(event)).contains(decidedBy(ADA, LATER, null));
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
        assertThat(task.assignee()).contains(ADA.person());
    }

    @Test
    void aTaskForSeniorReviewersIsTheirs() {
        // Given
        var task = anOpenTask(CandidateRole.SENIOR_REVIEWER, true);

        // Then
        assertThatExceptionOfType(SeniorReviewerRequired.class)
                .isThrownBy(() -> task.claim(ADA, STALE, NOW))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("SENIOR_REVIEWER_REQUIRED"));
        assertThatExceptionOfType(SeniorReviewerRequired.class).isThrownBy(() -> task.decide(APPROVAL, ADA, SEEN, NOW));
        assertThat(task.claim(EVE, SEEN, NOW)).isPresent();
        assertThat(task.decide(APPROVAL, EVE, SEEN, NOW)).isPresent();
        assertThatExceptionOfType(SeniorReviewerRequired.class).isThrownBy(() -> task.confirm(ADA, SEEN, NOW));
        assertThatExceptionOfType(SeniorReviewerRequired.class).isThrownBy(() -> task.sendBack("No.", ADA, SEEN, NOW));
        assertThat(task.confirm(reviewer("kim", true), SEEN, NOW)).isPresent();
    }

    @Test
    void whoIsNoSeniorReviewerAnyMoreCanStillGiveTheTaskBack() {
        // Given
        var task = anOpenTask(CandidateRole.SENIOR_REVIEWER, false);
        task.claim(EVE, SEEN, NOW);

        // When
        var event = task.release(reviewer("eve", false), SEEN, LATER);

        // Then
        assertThat(event).isPresent();
        assertThat(task.status()).isEqualTo(TaskStatus.OPEN);
    }

    @Test
    void aReasonCodeIsOneOfThoseListed() {
        // Given
        var task = anOpenTask(CandidateRole.REVIEWER, false, "DOCUMENTS_VERIFIED", "RISK_TOO_HIGH");
        task.claim(ADA, SEEN, NOW);
        var unlisted = new Decision(ReviewOutcome.REJECT, "BECAUSE", null);

        // Then
        assertThatExceptionOfType(ReasonCodeNotAllowed.class)
                .isThrownBy(() -> task.decide(unlisted, ADA, SEEN, LATER))
                .satisfies(problem -> assertThat(problem.getStatusCode()).isEqualTo(422))
                .satisfies(problem -> assertThat(problem.getParameters())
                        .containsEntry(
                                "violations",
                                List.of(new FieldViolation(
                                        "reasonCode", "must be one of DOCUMENTS_VERIFIED, RISK_TOO_HIGH"))));
        assertThat(told(task.decide(APPROVAL, ADA, SEEN, LATER))).contains(decidedBy(ADA, LATER, null));
    }

    @Test
    void whereFourEyesAreAskedForADecisionIsAProposal() {
        // Given
        var task = anOpenTask(CandidateRole.REVIEWER, true);
        task.claim(ADA, SEEN, NOW);

        // When
        var event = task.decide(APPROVAL, ADA, SEEN, LATER);

        // Then
        assertThat(told(event))
                .contains(new ReviewProposed(REVIEW, ReviewOutcome.APPROVE, "DOCUMENTS_VERIFIED", ADA.person(), LATER));
        assertThat(task.status()).isEqualTo(TaskStatus.PROPOSED);
        assertThat(task.assignee()).isEmpty();
        assertThat(task.decidedAt()).isNull();
        assertThat(task.proposal()).isEqualTo(new Proposal("ada", "ada@acme-bank.example", LATER));
    }

    @Test
    void theSameProposalTwiceIsOneProposalAlsoAfterItsConfirmation() {
        // Given
        var task = aTaskProposedBy(ADA);

        // Then
        assertThat(task.decide(APPROVAL, ADA, STALE, LATER)).isEmpty();
        task.confirm(BOB, SEEN, LATER);
        assertThat(task.decide(APPROVAL, ADA, STALE, LATER)).isEmpty();
        assertThat(task.status()).isEqualTo(TaskStatus.DECIDED);
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
    void anotherPersonConfirmsWhatWasProposed() {
        // Given
        var task = aTaskProposedBy(ADA);

        // When
        var event = task.confirm(BOB, SEEN, LATER);

        // Then
        assertThat(event).contains(decidedBy(BOB, LATER, ADA.person()));
        assertThat(task.status()).isEqualTo(TaskStatus.DECIDED);
        assertThat(task.assignee()).contains(BOB.person());
        assertThat(task.decision()).isEqualTo(APPROVAL);
        assertThat(task.decidedAt()).isEqualTo(LATER);
    }

    @Test
    void confirmingTwiceIsConfirmingOnce() {
        // Given
        var task = aTaskProposedBy(ADA);
        task.confirm(BOB, SEEN, NOW);

        // When
        var event = task.confirm(BOB, STALE, LATER);

        // Then
        assertThat(event).isEmpty();
        assertThat(task.decidedAt()).isEqualTo(NOW);
        assertThatExceptionOfType(TaskAlreadyDecided.class).isThrownBy(() -> task.confirm(EVE, SEEN, LATER));
        assertThatExceptionOfType(TaskAlreadyDecided.class).isThrownBy(() -> task.confirm(ADA, SEEN, LATER));
        assertThatExceptionOfType(TaskAlreadyDecided.class)
                .isThrownBy(() -> task.sendBack("Too late.", EVE, SEEN, LATER));
    }

    @Test
    void nobodyConfirmsTheirOwnProposalNotEvenWithASecondRoleOrName() {
        // Given
        var task = aTaskProposedBy(ADA);
        var promoted = new ActingReviewer(new Reviewer("ada", "countess@acme-bank.example"), true);

        // Then
        for (var self : List.of(ADA, promoted)) {
            assertThatExceptionOfType(ProposerCannotConfirm.class)
                    .isThrownBy(() -> task.confirm(self, SEEN, LATER))
                    .satisfies(problem -> assertThat(problem.code()).isEqualTo("PROPOSER_CANNOT_CONFIRM"));
            assertThatExceptionOfType(ProposerCannotConfirm.class).isThrownBy(() -> task.claim(self, SEEN, LATER));
        }
        assertThat(task.status()).isEqualTo(TaskStatus.PROPOSED);
    }

    @Test
    void whatNobodyProposedCannotBeConfirmedOrSentBack() {
        for (var task : List.of(anOpenTask(), aTaskClaimedBy(BOB), anOpenTask(CandidateRole.REVIEWER, true))) {
            assertThatExceptionOfType(NothingProposed.class).isThrownBy(() -> task.confirm(BOB, SEEN, LATER));
            assertThatExceptionOfType(NothingProposed.class).isThrownBy(() -> task.sendBack("No.", BOB, SEEN, LATER));
        }
    }

    @Test
    void whoConfirmsOrSendsBackHasSeenWhatIsProposed() {
        // Given
        var task = aTaskProposedBy(ADA);

        // Then
        assertThatExceptionOfType(TaskChanged.class).isThrownBy(() -> task.confirm(BOB, STALE, LATER));
        assertThatExceptionOfType(TaskChanged.class).isThrownBy(() -> task.sendBack("No.", BOB, STALE, LATER));
    }

    @Test
    void aProposalThatIsSentBackLeavesTheTaskOpenAndIsRemembered() {
        // Given
        var task = aTaskProposedBy(ADA);

        // When
        var event = task.sendBack("Look again.", BOB, SEEN, LATER);

        // Then
        assertThat(event).contains(new ReviewReturned(REVIEW, BOB.person(), LATER));
        assertThat(task.status()).isEqualTo(TaskStatus.OPEN);
        assertThat(task.decision()).isNull();
        assertThat(task.proposal()).isNull();
        assertThat(task.returnedProposals())
                .containsExactly(new ReturnedProposal(
                        ReviewOutcome.APPROVE,
                        "DOCUMENTS_VERIFIED",
                        "all well",
                        ADA.person(),
                        NOW,
                        BOB.person(),
                        LATER,
                        "Look again."));
    }

    @Test
    void sendingBackTwiceIsSendingBackOnce() {
        // Given
        var task = aTaskProposedBy(ADA);
        task.sendBack("Look again.", BOB, SEEN, NOW);

        // When
        var event = task.sendBack("Look again.", BOB, STALE, LATER);

        // Then
        assertThat(event).isEmpty();
        assertThat(task.returnedProposals()).hasSize(1);
        assertThatExceptionOfType(NothingProposed.class)
                .isThrownBy(() -> task.sendBack("And again.", BOB, SEEN, LATER));
    }

    @Test
    void afterAReturnThePartsMayBeSwapped() {
        // Given
        var task = aTaskProposedBy(ADA);
        task.sendBack("I changed my mind.", ADA, SEEN, NOW);

        // When
        task.claim(BOB, SEEN, NOW);
        task.decide(APPROVAL, BOB, SEEN, NOW);

        // Then
        assertThat(task.confirm(ADA, SEEN, LATER)).contains(decidedBy(ADA, LATER, BOB.person()));
    }

    @Test
    void aProposedTaskCanBeClaimedByWhoMeansToConfirmIt() {
        // Given
        var task = aTaskProposedBy(ADA);

        // When
        var claimed = task.claim(BOB, SEEN, NOW);

        // Then
        assertThat(claimed).isPresent();
        assertThat(task.claim(BOB, STALE, LATER)).isEmpty();
        assertThat(task.status()).isEqualTo(TaskStatus.PROPOSED);
        assertThatExceptionOfType(TaskClaimedByAnother.class).isThrownBy(() -> task.confirm(EVE, SEEN, LATER));
        assertThat(task.release(BOB, SEEN, LATER)).isPresent();
        assertThat(task.release(BOB, STALE, LATER)).isEmpty();
        assertThat(task.status()).isEqualTo(TaskStatus.PROPOSED);
        assertThatExceptionOfType(TaskNotClaimed.class).isThrownBy(() -> task.release(EVE, SEEN, LATER));
        assertThat(task.confirm(EVE, SEEN, LATER)).contains(decidedBy(EVE, LATER, ADA.person()));
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
    void aReminderIsShownOnceAndNothingBecomesMoreUrgent() {
        // Given
        var task = aTaskClaimedBy(ADA);

        // When
        var first = task.remind(NOW);
        var second = task.remind(LATER);

        // Then
        assertThat(first).contains(new ReviewReminded(REVIEW, NOW));
        assertThat(second).isEmpty();
        assertThat(task.remindedAt()).isEqualTo(NOW);
        assertThat(task.priority()).isEqualTo(Priority.NORMAL);
        assertThat(aTaskDecidedBy(ADA).remind(LATER)).isEmpty();
    }

    @Test
    void namesAndNotesOfAProposalStayOutOfLogs() {
        // Given
        var task = aTaskProposedBy(ADA);
        var proposal = String.valueOf(task.proposal());

        // When
        task.sendBack("Look again.", BOB, SEEN, LATER);

        // Then
        assertThat(proposal).doesNotContain("acme-bank");
        assertThat(task.returnedProposals().toString()).doesNotContain("acme-bank", "all well", "Look again");
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
        return anOpenTask(CandidateRole.REVIEWER, false);
    }

    private static Task anOpenTask(CandidateRole candidateRole, boolean fourEyes, String... reasonCodes) {
        var findings = List.of(new Finding("credit", Finding.Status.CONSIDER, 480, List.of("PAYMENT_DEFAULT")));
        return new Task(
                new OpenReview(
                        REVIEW,
                        ONBOARDING,
                        "current-account",
                        "CRM-4711",
                        "CHECK_TO_CONSIDER",
                        findings,
                        null,
                        NOW,
                        candidateRole,
                        fourEyes,
                        List.of(reasonCodes)),
                Priority.NORMAL);
    }

    private static Task aTaskClaimedBy(ActingReviewer reviewer) {
        var task = anOpenTask();
        task.claim(reviewer, SEEN, NOW);
        return task;
    }

    private static Task aTaskDecidedBy(ActingReviewer reviewer) {
        var task = aTaskClaimedBy(reviewer);
        task.decide(APPROVAL, reviewer, SEEN, NOW);
        return task;
    }

    private static Task aTaskProposedBy(ActingReviewer reviewer) {
        var task = anOpenTask(CandidateRole.REVIEWER, true);
        task.claim(reviewer, SEEN, NOW);
        task.decide(APPROVAL, reviewer, SEEN, NOW);
        return task;
    }

    private static Optional<ReviewEvent> told(Optional<? extends ReviewEvent> event) {
        return event.map(ReviewEvent.class::cast);
    }

    private static ReviewDecided decidedBy(ActingReviewer reviewer, Instant at, @Nullable Reviewer proposedBy) {
        return new ReviewDecided(
                REVIEW, ONBOARDING, ReviewOutcome.APPROVE, "DOCUMENTS_VERIFIED", reviewer.person(), at, proposedBy);
    }

    private static ActingReviewer reviewer(String id, boolean isSenior) {
        return new ActingReviewer(new Reviewer(id, id + "@acme-bank.example"), isSenior);
    }
}
