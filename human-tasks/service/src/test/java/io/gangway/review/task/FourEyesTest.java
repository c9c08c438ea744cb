package io.gangway.review.task;

import static io.gangway.review.task.SampleTasks.ADA;
import static io.gangway.review.task.SampleTasks.APPROVAL;
import static io.gangway.review.task.SampleTasks.BOB;
import static io.gangway.review.task.SampleTasks.EVE;
import static io.gangway.review.task.SampleTasks.LATER;
import static io.gangway.review.task.SampleTasks.NOW;
import static io.gangway.review.task.SampleTasks.REVIEW;
import static io.gangway.review.task.SampleTasks.SEEN;
import static io.gangway.review.task.SampleTasks.STALE;
import static io.gangway.review.task.SampleTasks.aTaskClaimedBy;
import static io.gangway.review.task.SampleTasks.aTaskProposedBy;
import static io.gangway.review.task.SampleTasks.anOpenTask;
import static io.gangway.review.task.SampleTasks.decidedBy;
import static io.gangway.review.task.SampleTasks.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.gangway.review.contract.CandidateRole;
import io.gangway.review.contract.ReviewEvent.ReviewProposed;
import io.gangway.review.contract.ReviewEvent.ReviewReturned;
import io.gangway.review.contract.ReviewOutcome;
import io.gangway.review.contract.Reviewer;
import io.gangway.review.reviewer.ActingReviewer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two people or no decision. */
class FourEyesTest {

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
        assertThat(task.holding().map(Holding::holder)).isEmpty();
        assertThat(task.verdict().decidedAt()).isNull();
        assertThat(task.verdict().findProposal()).contains(new Proposal("ada", "ada@acme-bank.example", LATER));
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
    void anotherPersonConfirmsWhatWasProposed() {
        // Given
        var task = aTaskProposedBy(ADA);

        // When
        var event = task.confirm(BOB, SEEN, LATER);

        // Then
        assertThat(event).contains(decidedBy(BOB, LATER, ADA.person()));
        assertThat(task.status()).isEqualTo(TaskStatus.DECIDED);
        assertThat(task.holding().map(Holding::holder)).contains(BOB.person());
        assertThat(task.verdict().decision()).isEqualTo(APPROVAL);
        assertThat(task.verdict().decidedAt()).isEqualTo(LATER);
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
        assertThat(task.verdict().decidedAt()).isEqualTo(NOW);
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
        assertThat(task.verdict().decision()).isNull();
        assertThat(task.verdict().findProposal()).isEmpty();
        assertThat(task.verdict().returnedProposals())
                .containsExactly(new ReturnedProposal(
                        ReviewOutcome.APPROVE,
                        "DOCUMENTS_VERIFIED",
                        "all well",
                        ADA.person(),
                        NOW,
                        BOB.person(),
                        LATER,
                        "Look again.",
                        null));
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
        assertThat(task.verdict().returnedProposals()).hasSize(1);
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
    void namesAndNotesOfAProposalStayOutOfLogs() {
        // Given
        var task = aTaskProposedBy(ADA);
        var proposal = String.valueOf(task.verdict().findProposal());

        // When
        task.sendBack("Look again.", BOB, SEEN, LATER);

        // Then
        assertThat(proposal).doesNotContain("acme-bank");
        assertThat(task.verdict().returnedProposals().toString()).doesNotContain("acme-bank", "all well", "Look again");
    }
}
