package io.gangway.e2e.stories;

import static io.gangway.e2e.client.Application.CREDIT;
import static io.gangway.e2e.client.Application.CURRENT_ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.check.contract.CheckCompleted;
import io.gangway.e2e.client.Application;
import io.gangway.e2e.client.Application.Instruction;
import io.gangway.e2e.client.Onboarding;
import io.gangway.localstack.Part;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nothing that was accepted is lost, and nothing happens twice, whatever dies in between. */
class OutageIT extends Story {

    @AfterEach
    void everythingRunsAgain() {
        gangway.everythingRuns();
    }

    @Test
    void aKillBetweenAcceptingAndSendingLosesNothing() {
        // Given
        gangway.stack().kill9(Part.KAFKA);
        var onboardings = fiveOnboardings();

        // When
        gangway.onboardingApi().kill9();
        gangway.stack().start(Part.KAFKA);
        gangway.onboardingApi().restart().awaitReady();

        // Then
        areApprovedOnce(onboardings);
    }

    @Test
    void aKillRightAfterAcceptingLosesNothing() {
        // Given
        var onboardings = fiveOnboardings();

        // When
        gangway.onboardingApi().kill9();
        gangway.onboardingApi().restart().awaitReady();

        // Then
        areApprovedOnce(onboardings);
    }

    @Test
    void aKillBetweenSendingAndReceivingLosesNothing() {
        // Given
        var onboarding = when(
                seen -> seen.check(CREDIT).status().equals("REQUESTED"),
                anOnboardingOf(Application.of(CURRENT_ACCOUNT)
                        .with(CREDIT, Instruction.clear().after("PT4S"))));
        var check = checkIdOf(onboarding, CREDIT);

        // When
        gangway.onboardingApi().kill9();
        patiently().until(() -> topics.about(check).stream().anyMatch(message -> message.isA(CheckCompleted.class)));
        gangway.onboardingApi().restart().awaitReady();

        // Then
        areApprovedOnce(List.of(onboarding));
    }

    @Test
    void onboardingsAreAcceptedWithoutTheBroker() {
        // Given
        gangway.stack().kill9(Part.KAFKA);

        // When
        var onboardings = fiveOnboardings();
        gangway.stack().start(Part.KAFKA);

        // Then
        areApprovedOnce(onboardings);
    }

    @Test
    void onboardingsAreAcceptedWithoutTheCheckServiceAndWaitForIt() {
        // Given
        gangway.checkWorkers().kill9();

        // When
        var onboardings = fiveOnboardings();
        gangway.checkWorkers().restart().awaitReady();

        // Then
        areApprovedOnce(onboardings);
    }

    @Test
    void aReviewIsAskedForWithoutTheInboxAndFoundInItLater() {
        // Given
        gangway.humanTasks().kill9();

        // When
        var onboarding = anOnboardingInReview();
        gangway.humanTasks().restart().awaitReady();
        decide(theTaskOf(onboarding), "APPROVE");

        // Then
        endsOnceAs("APPROVED", onboarding);
        wasAskedOnce(onboarding);
    }

    private List<Onboarding> fiveOnboardings() {
        return Stream.generate(() -> anOnboardingOf(Application.of(CURRENT_ACCOUNT)))
                .limit(5)
                .toList();
    }

    private void areApprovedOnce(List<Onboarding> onboardings) {
        assertThat(onboardings).allSatisfy(onboarding -> {
            endsOnceAs("APPROVED", onboarding);
            wasAskedOnce(onboarding);
        });
    }
}
