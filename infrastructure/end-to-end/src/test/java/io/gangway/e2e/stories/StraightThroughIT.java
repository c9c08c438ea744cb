package io.gangway.e2e.stories;

import static io.gangway.e2e.client.Application.CREDIT;
import static io.gangway.e2e.client.Application.CURRENT_ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.e2e.client.Application;
import io.gangway.e2e.client.Application.Instruction;
import io.gangway.e2e.client.TimelineEntry;
import org.junit.jupiter.api.Test;

class StraightThroughIT extends Story {

    @Test
    void whoeverIsClearOnAllChecksIsApprovedByThePolicy() {
        // When
        var onboarding = anOnboardingOf(Application.of(CURRENT_ACCOUNT));

        // Then
        endsOnceAs("APPROVED", onboarding);
        var ended = acme.onboarding(onboarding.id());
        assertThat(ended.decidedBy()).isEqualTo("policy");
        assertThat(ended.reason()).isEqualTo("ALL_CLEAR");
        for (var type : new String[] {"address", "credit", "criminal-record"}) {
            assertThat(ended.check(type).status()).as(type).isEqualTo("CLEAR");
            assertThat(ended.check(type).attempts()).as(type).isEqualTo(1);
        }
        assertThat(timelineOf(onboarding))
                .extracting(TimelineEntry::kind)
                .containsSubsequence("received", "planned", "command-sent", "event-received", "decision", "terminal");
    }

    @Test
    void aCreditScoreThatIsTooLowIsRejectedByThePolicy() {
        // When
        var onboarding = anOnboardingOf(Application.of(CURRENT_ACCOUNT).with(CREDIT, Instruction.considerScore(320)));

        // Then
        endsOnceAs("REJECTED", onboarding);
        var ended = acme.onboarding(onboarding.id());
        assertThat(ended.decidedBy()).isEqualTo("policy");
        assertThat(ended.reason()).isEqualTo("CREDIT_SCORE_TOO_LOW");
    }

    @Test
    void whatIsToConsiderIsDecidedByAPerson() {
        // Given
        var onboarding = anOnboardingInReview();

        // When
        var task = theTaskOf(onboarding);
        var decided = decide(task, "APPROVE");

        // Then
        assertThat(task.reason()).isEqualTo("CHECK_TO_CONSIDER");
        assertThat(decided.status()).isEqualTo("DECIDED");
        endsOnceAs("APPROVED", onboarding);
        var ended = acme.onboarding(onboarding.id());
        assertThat(ended.decidedBy()).isEqualTo("reviewer");
        assertThat(ended.reason()).isEqualTo("DOCUMENTS_VERIFIED");
        assertThat(timelineOf(onboarding))
                .extracting(TimelineEntry::kind)
                .containsSubsequence("review-opened", "review-decided", "decision", "terminal")
                .contains("review-claimed");
    }

    @Test
    void aPersonMayAlsoReject() {
        // Given
        var onboarding = anOnboardingInReview();

        // When
        decide(theTaskOf(onboarding), "REJECT");

        // Then
        endsOnceAs("REJECTED", onboarding);
        assertThat(acme.onboarding(onboarding.id()).decidedBy()).isEqualTo("reviewer");
    }
}
