package io.gangway.review.task;

import static io.gangway.review.task.SampleTasks.ADA;
import static io.gangway.review.task.SampleTasks.APPROVAL;
import static io.gangway.review.task.SampleTasks.EVE;
import static io.gangway.review.task.SampleTasks.LATER;
import static io.gangway.review.task.SampleTasks.NOW;
import static io.gangway.review.task.SampleTasks.SEEN;
import static io.gangway.review.task.SampleTasks.STALE;
import static io.gangway.review.task.SampleTasks.anOpenTask;
import static io.gangway.review.task.SampleTasks.decidedBy;
import static io.gangway.review.task.SampleTasks.reviewer;
import static io.gangway.review.task.SampleTasks.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.gangway.platform.problem.FieldViolation;
import io.gangway.review.contract.CandidateRole;
import io.gangway.review.contract.ReviewOutcome;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the tenant's policy says about who decides, and with which reasons. */
class TermsTest {

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
    void someReasonsAreForSeniorReviewersAlone() {
        // Given
        var task = anOpenTask(CandidateRole.REVIEWER, true, List.of(), List.of("DOCUMENTS_VERIFIED"));
        task.claim(ADA, SEEN, NOW);

        // Then
        assertThatExceptionOfType(SeniorReasonCode.class)
                .isThrownBy(() -> task.decide(APPROVAL, ADA, SEEN, LATER))
                .satisfies(problem -> assertThat(problem.getStatusCode()).isEqualTo(403))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("SENIOR_REASON_CODE"));
        task.release(ADA, SEEN, NOW);
        task.claim(EVE, SEEN, NOW);
        assertThat(task.decide(APPROVAL, EVE, SEEN, LATER)).isPresent();
        assertThatExceptionOfType(SeniorReasonCode.class).isThrownBy(() -> task.confirm(ADA, SEEN, LATER));
        assertThat(task.confirm(reviewer("kim", true), SEEN, LATER)).isPresent();
    }
}
