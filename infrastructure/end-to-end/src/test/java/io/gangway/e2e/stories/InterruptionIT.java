package io.gangway.e2e.stories;

import static io.gangway.e2e.client.Application.ADDRESS;
import static io.gangway.e2e.client.Application.CREDIT;
import static io.gangway.e2e.client.Application.CURRENT_ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.check.contract.WithdrawCheck;
import io.gangway.e2e.client.Application;
import io.gangway.e2e.client.Application.Instruction;
import io.gangway.e2e.client.Onboarding;
import io.gangway.e2e.client.TimelineEntry;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InterruptionIT extends Story {

    @Test
    void whatIsCancelledInMidFlightWithdrawsItsOpenCheck() {
        // Given
        var onboarding = when(
                seen -> seen.check(CREDIT).status().equals("REQUESTED"),
                anOnboardingOf(Application.of(CURRENT_ACCOUNT).with(CREDIT, Instruction.silent())));

        // When
        var cancelled = acme.cancel(onboarding.id());

        // Then
        assertThat(cancelled.status()).isEqualTo("CANCELLED");
        endsOnceAs("CANCELLED", onboarding);
        isWithdrawn(CREDIT, WithdrawCheck.Reason.ONBOARDING_CANCELLED, onboarding);
        assertThat(acme.cancel(onboarding.id()).status())
                .as("cancelling again is harmless")
                .isEqualTo("CANCELLED");
    }

    @Test
    void whatIsCancelledInReviewClosesItsTask() {
        // Given
        var onboarding = anOnboardingInReview();
        var task = theTaskOf(onboarding).id();

        // When
        acme.cancel(onboarding.id());

        // Then
        endsOnceAs("CANCELLED", onboarding);
        isClosed(task, "ONBOARDING_CANCELLED");
    }

    @Test
    void whatPassesItsDeadlineExpiresAndWithdrawsItsOpenCheck() {
        // When
        var onboarding = anOnboardingOf(Application.of(StoryPolicies.PATIENT).with(ADDRESS, Instruction.silent()));

        // Then
        endsOnceAs("EXPIRED", onboarding);
        isWithdrawn(ADDRESS, WithdrawCheck.Reason.DEADLINE_PASSED, onboarding);
    }

    @Test
    void aReviewThatWaitsIsRemindedOfEscalatedAndClosedAtTheDeadlineOfWhichTheTenantIsWarned() {
        // Given
        var onboarding =
                anOnboardingOf(Application.of(StoryPolicies.PATIENT).with(CREDIT, Instruction.considerScore(480)));

        // When
        var task = theTaskOf(onboarding).id();

        // Then
        endsOnceAs("EXPIRED", onboarding);
        isClosed(task, "DEADLINE_PASSED");
        patiently().untilAsserted(() -> assertThat(timelineOf(onboarding))
                .extracting(TimelineEntry::kind)
                .contains("review-reminded", "review-escalated", "deadline-warning"));
        assertThat(topics.about(onboarding.id()))
                .anyMatch(message -> message.type().endsWith("OnboardingDeadlineNear"));
    }

    private void isWithdrawn(String check, WithdrawCheck.Reason reason, Onboarding onboarding) {
        when(seen -> seen.check(check).status().equals("WITHDRAWN"), onboarding);
        var checkId = checkIdOf(onboarding, check);
        var withdrawal = patiently()
                .until(
                        () -> topics.about(checkId).stream()
                                .filter(message -> message.isA(WithdrawCheck.class))
                                .toList(),
                        found -> !found.isEmpty());
        assertThat(withdrawal).singleElement().satisfies(message -> assertThat(
                        message.as(WithdrawCheck.class).reason())
                .isEqualTo(reason));
    }

    private void isClosed(UUID task, String reason) {
        var closed = patiently()
                .until(() -> reviewer.task(task), seen -> seen.status().equals("CLOSED"));
        assertThat(closed.view().path("closeReason").asText()).isEqualTo(reason);
    }
}
