package io.gangway.review.task;

import static io.gangway.review.task.SampleTasks.ADA;
import static io.gangway.review.task.SampleTasks.APPROVAL;
import static io.gangway.review.task.SampleTasks.BOB;
import static io.gangway.review.task.SampleTasks.END;
import static io.gangway.review.task.SampleTasks.EVE;
import static io.gangway.review.task.SampleTasks.LATER;
import static io.gangway.review.task.SampleTasks.NOW;
import static io.gangway.review.task.SampleTasks.REVIEW;
import static io.gangway.review.task.SampleTasks.SEEN;
import static io.gangway.review.task.SampleTasks.STALE;
import static io.gangway.review.task.SampleTasks.TO_CONSIDER;
import static io.gangway.review.task.SampleTasks.aTaskClaimedBy;
import static io.gangway.review.task.SampleTasks.aTaskDecidedBy;
import static io.gangway.review.task.SampleTasks.aTaskProposedBy;
import static io.gangway.review.task.SampleTasks.anOpenTask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.gangway.review.contract.EvidenceKind;
import io.gangway.review.contract.Finding;
import io.gangway.review.contract.ReviewCommand.AddEvidence;
import io.gangway.review.contract.ReviewCommand.CloseReason;
import io.gangway.review.contract.ReviewCommand.ResumeReason;
import io.gangway.review.contract.ReviewCommand.ResumeReview;
import io.gangway.review.contract.ReviewEvent.CheckResolved;
import io.gangway.review.contract.ReviewEvent.InformationRequested;
import io.gangway.review.contract.ReviewEvent.ProposalVoided;
import io.gangway.review.reviewer.ActingReviewer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Leaving for the applicant or the process and coming back, and what new evidence does. */
class AwaitingTest {

    private static final UUID ID = new UUID(1, 2);
    private static final Instant UNTIL = NOW.plus(Duration.ofHours(24));
    private static final Instant MUCH_LATER = NOW.plus(Duration.ofHours(6));
    private static final Finding BY_HAND =
            new Finding("criminal-record", Finding.Status.CLEAR, null, List.of(), true, null);

    @Test
    void theHolderAsksTheApplicantAndTheClockStandsStill() {
        // Given
        var task = aTaskClaimedBy(ADA);

        // When
        var event = task.requestInformation(aRequestOf(ADA, UNTIL), ADA, SEEN, LATER);

        // Then
        assertThat(event)
                .contains(new InformationRequested(
                        REVIEW, ID, List.of("PROOF_OF_INCOME"), "Payslips, please.", UNTIL, ADA.person(), LATER));
        assertThat(task.status()).isEqualTo(TaskStatus.AWAITING_APPLICANT);
        assertThat(task.holding().map(Holding::holder)).contains(ADA.person());
        assertThat(task.clock().pausedAt()).isEqualTo(LATER);
        assertThat(task.informationRequest()).isEqualTo(aRequestOf(ADA, UNTIL));
    }

    @Test
    void askingTwiceIsAskingOnce() {
        // Given
        var task = aTaskAskedBy(ADA);

        // Then
        assertThat(task.requestInformation(aRequestOf(ADA, UNTIL), ADA, STALE, LATER))
                .isEmpty();
        assertThatExceptionOfType(TaskAwaits.class)
                .isThrownBy(() -> task.requestInformation(aRequestOf(ADA, END.minusSeconds(1)), ADA, SEEN, LATER))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("TASK_AWAITS"));
    }

    @Test
    void onlyTheHolderAsksAndOnlyBeforeAnythingIsProposed() {
        assertThatExceptionOfType(TaskNotClaimed.class)
                .isThrownBy(() -> anOpenTask().requestInformation(aRequestOf(ADA, UNTIL), ADA, SEEN, LATER));
        assertThatExceptionOfType(TaskClaimedByAnother.class)
                .isThrownBy(() -> aTaskClaimedBy(ADA).requestInformation(aRequestOf(BOB, UNTIL), BOB, SEEN, LATER));
        assertThatExceptionOfType(TaskAwaitsConfirmation.class)
                .isThrownBy(() -> aTaskProposedBy(ADA).requestInformation(aRequestOf(ADA, UNTIL), ADA, SEEN, LATER));
        assertThatExceptionOfType(TaskAlreadyDecided.class)
                .isThrownBy(() -> aTaskDecidedBy(ADA).requestInformation(aRequestOf(ADA, UNTIL), ADA, SEEN, LATER));
        assertThatExceptionOfType(TaskChanged.class)
                .isThrownBy(() -> aTaskClaimedBy(ADA).requestInformation(aRequestOf(ADA, UNTIL), ADA, STALE, LATER));
    }

    @Test
    void theApplicantIsNotAwaitedBeyondTheOnboardingsEndNorIntoThePast() {
        // Given
        var task = aTaskClaimedBy(ADA);

        // Then
        for (var until : List.of(END, LATER, NOW)) {
            assertThatExceptionOfType(UntilOutOfBounds.class)
                    .isThrownBy(() -> task.requestInformation(aRequestOf(ADA, until), ADA, SEEN, LATER))
                    .satisfies(problem -> assertThat(problem.code()).isEqualTo("INFORMATION_UNTIL_OUT_OF_BOUNDS"))
                    .satisfies(problem -> assertThat(problem.getStatusCode()).isEqualTo(422));
        }
        assertThat(task.status()).isEqualTo(TaskStatus.CLAIMED);
    }

    @Test
    void nobodyWorksOnWhatIsOnItsWay() {
        // Given
        var asked = aTaskAskedBy(ADA);

        // Then
        assertThatExceptionOfType(TaskAwaits.class).isThrownBy(() -> asked.decide(APPROVAL, ADA, SEEN, LATER));
        assertThatExceptionOfType(TaskAwaits.class)
                .isThrownBy(() -> asked.resolveCheck(aResolutionOf(ADA), ADA, SEEN, LATER));
        assertThatExceptionOfType(NothingProposed.class).isThrownBy(() -> asked.confirm(ADA, SEEN, LATER));
        assertThat(asked.isFor(BOB)).isFalse();
        assertThat(asked.release(ADA, SEEN, LATER)).isPresent();
        assertThat(asked.status()).isEqualTo(TaskStatus.AWAITING_APPLICANT);
        assertThatExceptionOfType(TaskAwaits.class).isThrownBy(() -> asked.claim(BOB, SEEN, LATER));
    }

    @Test
    void theTaskComesBackToItsHolderWithTimeAndFindings() {
        // Given
        var task = aTaskAskedBy(ADA);

        // When
        var resumed = task.resume(resume(ResumeReason.INFORMATION_RECEIVED), MUCH_LATER);

        // Then
        assertThat(resumed).isTrue();
        assertThat(task.status()).isEqualTo(TaskStatus.CLAIMED);
        assertThat(task.holding().map(Holding::holder)).contains(ADA.person());
        assertThat(task.clock().dueAt()).isEqualTo(NOW.plus(Duration.ofHours(10)));
        assertThat(task.clock().onboardingDueAt()).isEqualTo(END);
        assertThat(task.clock().pausedAt()).isNull();
        assertThat(task.question().reason()).isEqualTo("ASKED_AGAIN");
        assertThat(task.question().findings()).containsExactly(TO_CONSIDER, BY_HAND);
        assertThat(task.resumedFor()).isEqualTo(ResumeReason.INFORMATION_RECEIVED);
        assertThat(task.informationRequest()).isNotNull();
        assertThat(task.decide(APPROVAL, ADA, SEEN, MUCH_LATER)).isPresent();
    }

    @Test
    void withoutAHolderItComesBackToAll() {
        // Given
        var task = aTaskAskedBy(ADA);
        task.release(ADA, SEEN, LATER);

        // When
        task.resume(resume(ResumeReason.INFORMATION_NOT_RECEIVED), MUCH_LATER);

        // Then
        assertThat(task.status()).isEqualTo(TaskStatus.OPEN);
        assertThat(task.claim(BOB, SEEN, MUCH_LATER)).isPresent();
    }

    @Test
    void whatIsNotOnItsWayDoesNotComeBack() {
        // Given
        var claimed = aTaskClaimedBy(ADA);

        // Then
        assertThat(claimed.resume(resume(ResumeReason.CHECK_RESOLVED), LATER)).isFalse();
        assertThat(aTaskDecidedBy(ADA).resume(resume(ResumeReason.CHECK_RESOLVED), LATER))
                .isFalse();
        assertThat(claimed.question().reason()).isEqualTo("CHECK_TO_CONSIDER");
        assertThat(claimed.resumedFor()).isNull();
    }

    @Test
    void theHolderEntersWhatNobodyAnswered() {
        // Given
        var task = aTaskClaimedBy(ADA);

        // When
        var event = task.resolveCheck(aResolutionOf(ADA), ADA, SEEN, LATER);

        // Then
        assertThat(event)
                .contains(new CheckResolved(
                        REVIEW,
                        ID,
                        "criminal-record",
                        Finding.Status.CLEAR,
                        null,
                        List.of(),
                        "A certificate.",
                        ADA.person(),
                        LATER));
        assertThat(task.status()).isEqualTo(TaskStatus.AWAITING_PROCESS);
        assertThat(task.clock().pausedAt()).isNull();
        assertThat(task.resolveCheck(aResolutionOf(ADA), ADA, STALE, LATER)).isEmpty();
        assertThat(task.resume(resume(ResumeReason.CHECK_RESOLVED), MUCH_LATER)).isTrue();
        assertThat(task.clock().dueAt()).isEqualTo(NOW.plus(Duration.ofHours(4)));
    }

    @Test
    void whatSomebodyAnsweredIsNotEnteredByHand() {
        // Given
        var task = aTaskClaimedBy(ADA);

        // Then
        for (var check : List.of("credit", "address")) {
            assertThatExceptionOfType(CheckNotUnanswered.class)
                    .isThrownBy(() -> task.resolveCheck(aResolution(check, ADA), ADA, SEEN, LATER))
                    .satisfies(problem -> assertThat(problem.code()).isEqualTo("CHECK_NOT_UNANSWERED"));
        }
        assertThatExceptionOfType(TaskNotClaimed.class)
                .isThrownBy(() -> anOpenTask().resolveCheck(aResolutionOf(ADA), ADA, SEEN, LATER));
        assertThatExceptionOfType(TaskClaimedByAnother.class)
                .isThrownBy(() -> task.resolveCheck(aResolutionOf(EVE), EVE, SEEN, LATER));
    }

    @Test
    void newEvidenceVoidsWhatIsProposed() {
        // Given
        var task = aTaskProposedBy(ADA);

        // When
        var kept = task.addEvidence(evidence(), LATER);
        var event = task.voidProposal(EvidenceKind.LATE_ANSWER, LATER);

        // Then
        assertThat(kept).isTrue();
        assertThat(event).contains(new ProposalVoided(REVIEW, EvidenceKind.LATE_ANSWER, LATER));
        assertThat(task.status()).isEqualTo(TaskStatus.OPEN);
        assertThat(task.verdict().decision()).isNull();
        assertThat(task.verdict().returnedProposals())
                .singleElement()
                .satisfies(returned -> assertThat(returned.voidedBy()).isEqualTo(EvidenceKind.LATE_ANSWER))
                .satisfies(returned -> assertThat(returned.proposedBy()).isEqualTo(ADA.person()))
                .satisfies(returned -> assertThat(returned.returnedBy()).isNull());
        assertThat(task.evidenceAt()).isEqualTo(LATER);
        assertThatExceptionOfType(NothingProposed.class).isThrownBy(() -> task.confirm(BOB, SEEN, LATER));
    }

    @Test
    void newEvidenceLeavesAClaimedTaskWithItsHolder() {
        // Given
        var task = aTaskClaimedBy(ADA);

        // When
        task.addEvidence(evidence(), LATER);

        // Then
        assertThat(task.voidProposal(EvidenceKind.LATE_ANSWER, LATER)).isEmpty();
        assertThat(task.status()).isEqualTo(TaskStatus.CLAIMED);
        assertThat(task.question().findings()).containsExactly(TO_CONSIDER, BY_HAND);
        assertThat(task.question().reason()).isEqualTo("CHECK_TO_CONSIDER");
    }

    @Test
    void evidenceFlipsNothingThatIsDecided() {
        // Given
        var task = aTaskDecidedBy(ADA);

        // Then
        assertThat(task.addEvidence(evidence(), LATER)).isFalse();
        assertThat(task.voidProposal(EvidenceKind.INFORMATION, LATER)).isEmpty();
        assertThat(task.verdict().decision()).isEqualTo(APPROVAL);
    }

    @Test
    void aTaskOnItsWayCanBeClosed() {
        // Given
        var task = aTaskAskedBy(ADA);

        // Then
        assertThat(task.close(CloseReason.DEADLINE_PASSED, LATER)).isTrue();
        assertThat(task.resume(resume(ResumeReason.INFORMATION_RECEIVED), LATER))
                .isFalse();
    }

    @Test
    void wordsOfPeopleStayOutOfLogs() {
        assertThat(aRequestOf(ADA, UNTIL).toString()).doesNotContain("Payslips", "acme-bank");
        assertThat(aResolutionOf(ADA).toString()).doesNotContain("certificate", "acme-bank");
    }

    private static Task aTaskAskedBy(ActingReviewer reviewer) {
        var task = aTaskClaimedBy(reviewer);
        task.requestInformation(aRequestOf(reviewer, UNTIL), reviewer, SEEN, NOW);
        return task;
    }

    private static InformationRequest aRequestOf(ActingReviewer reviewer, Instant until) {
        return new InformationRequest(
                ID, List.of("PROOF_OF_INCOME"), "Payslips, please.", until, reviewer.person(), LATER);
    }

    private static CheckResolution aResolutionOf(ActingReviewer reviewer) {
        return aResolution("criminal-record", reviewer);
    }

    private static CheckResolution aResolution(String check, ActingReviewer reviewer) {
        return new CheckResolution(
                ID, check, Finding.Status.CLEAR, null, List.of(), "A certificate.", reviewer.person(), LATER);
    }

    private static ResumeReview resume(ResumeReason why) {
        return new ResumeReview(REVIEW, why, "ASKED_AGAIN", List.of(TO_CONSIDER, BY_HAND), LATER);
    }

    private static AddEvidence evidence() {
        return new AddEvidence(REVIEW, EvidenceKind.LATE_ANSWER, List.of(TO_CONSIDER, BY_HAND), LATER);
    }
}
