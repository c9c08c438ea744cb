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
import static io.gangway.review.task.SampleTasks.aTaskDecidedBy;
import static io.gangway.review.task.SampleTasks.aTaskProposedBy;
import static io.gangway.review.task.SampleTasks.anOpenTask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.gangway.review.contract.CandidateRole;
import io.gangway.review.contract.ReviewEvent.ReviewAssigned;
import org.junit.jupiter.api.Test;

/** Giving a task to somebody, by hand and automatically. */
class AssignmentTest {

    @Test
    void theHolderHandsTheTaskOn() {
        // Given
        var task = aTaskClaimedBy(ADA);

        // When
        var event = task.assign(BOB, ADA, SEEN, LATER);

        // Then
        assertThat(event).contains(new ReviewAssigned(REVIEW, BOB.person(), ADA.person(), LATER));
        assertThat(task.status()).isEqualTo(TaskStatus.CLAIMED);
        assertThat(task.holding()).contains(Holding.by(BOB.person(), LATER));
        assertThat(task.assign(BOB, ADA, STALE, LATER)).isEmpty();
        assertThat(task.decide(APPROVAL, BOB, SEEN, LATER)).isPresent();
    }

    @Test
    void aSeniorReviewerGivesAnythingToAnybody() {
        // Given
        var open = anOpenTask();
        var held = aTaskClaimedBy(ADA);

        // Then
        assertThat(open.assign(ADA, EVE, SEEN, LATER)).isPresent();
        assertThat(open.status()).isEqualTo(TaskStatus.CLAIMED);
        assertThat(held.assign(BOB, EVE, SEEN, LATER)).isPresent();
    }

    @Test
    void othersTakeTasksAndDoNotGiveThem() {
        assertThatExceptionOfType(AssignmentNotAllowed.class)
                .isThrownBy(() -> anOpenTask().assign(BOB, ADA, SEEN, LATER))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("ASSIGNMENT_NOT_ALLOWED"));
        assertThatExceptionOfType(AssignmentNotAllowed.class)
                .isThrownBy(() -> aTaskClaimedBy(ADA).assign(EVE, BOB, SEEN, LATER));
    }

    @Test
    void aStaleVersionOrAnEndedTaskIsRefused() {
        assertThatExceptionOfType(TaskChanged.class)
                .isThrownBy(() -> aTaskClaimedBy(ADA).assign(BOB, ADA, STALE, LATER));
        assertThatExceptionOfType(TaskAlreadyDecided.class)
                .isThrownBy(() -> aTaskDecidedBy(ADA).assign(BOB, EVE, SEEN, LATER));
    }

    @Test
    void whoMayNotDecideItIsNotGivenIt() {
        // Given
        var forSeniors = anOpenTask(CandidateRole.SENIOR_REVIEWER, false);

        // Then
        assertThatExceptionOfType(AssigneeLacksRole.class)
                .isThrownBy(() -> forSeniors.assign(BOB, EVE, SEEN, LATER))
                .satisfies(problem -> assertThat(problem.getStatusCode()).isEqualTo(422));
        assertThat(forSeniors.isFor(BOB)).isFalse();
        assertThat(forSeniors.isFor(EVE)).isTrue();
    }

    @Test
    void whoProposedIsNotGivenItToConfirm() {
        // Given
        var proposed = aTaskProposedBy(ADA);

        // Then
        assertThatExceptionOfType(AssigneeProposed.class).isThrownBy(() -> proposed.assign(ADA, EVE, SEEN, LATER));
        assertThat(proposed.isFor(ADA)).isFalse();
        assertThat(proposed.assign(BOB, EVE, SEEN, LATER)).isPresent();
        assertThat(proposed.status()).isEqualTo(TaskStatus.PROPOSED);
        assertThat(proposed.confirm(BOB, SEEN, LATER)).isPresent();
    }

    @Test
    void theDistributionGivesATaskToSomebodyInNobodysName() {
        // Given
        var task = anOpenTask();

        // When
        var event = task.distributeTo(BOB, NOW);

        // Then
        assertThat(event).isEqualTo(new ReviewAssigned(REVIEW, BOB.person(), null, NOW));
        assertThat(task.status()).isEqualTo(TaskStatus.CLAIMED);
        assertThat(task.isFor(BOB)).isFalse();
        assertThat(task.isFor(ADA)).isTrue();
    }

    @Test
    void whoGaveItBackIsNotGivenItAgain() {
        // Given
        var task = aTaskClaimedBy(ADA);
        task.release(ADA, SEEN, NOW);

        // Then
        assertThat(task.isFor(ADA)).isFalse();
        assertThat(task.isFor(BOB)).isTrue();
        assertThat(aTaskDecidedBy(ADA).isFor(BOB)).isFalse();
    }
}
