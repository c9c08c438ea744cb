package io.gangway.e2e.stories;

import static io.gangway.e2e.client.Application.CREDIT;
import static io.gangway.e2e.client.Application.CURRENT_ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.check.contract.CheckCompleted;
import io.gangway.e2e.client.Application;
import io.gangway.e2e.client.Application.Instruction;
import io.gangway.e2e.client.Onboarding;
import io.gangway.localstack.Part;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nothing that was accepted is lost, and nothing happens twice, whatever dies in between. */
class OutageIT extends Story {

    @AfterEach
    void everythingRunsAgain() {
        gangway.stack().start(Part.KAFKA);
        gangway.stack().start(Part.ZEEBE);
        if (!gangway.onboardingApi().isAlive()) {
            gangway.onboardingApi().restart().awaitReady();
        }
    }

    @Test
    void aKillBetweenAcceptingAndStartingLosesNothing() {
        // Given
        gangway.stack().kill9(Part.ZEEBE);
        var onboarding = anOnboardingOf(Application.of(CURRENT_ACCOUNT));

        // When
        gangway.onboardingApi().kill9();
        gangway.stack().start(Part.ZEEBE);
        gangway.onboardingApi().restart().awaitReady();

        // Then
        endsOnceAs("APPROVED", onboarding);
        wasAskedOnce(onboarding);
    }

    @Test
    void aKillRightAfterAcceptingLosesNothing() {
        // Given
        var onboardings = Stream.generate(() -> anOnboardingOf(Application.of(CURRENT_ACCOUNT)))
                .limit(5)
                .toList();

        // When
        gangway.onboardingApi().kill9();
        gangway.onboardingApi().restart().awaitReady();

        // Then
        assertThat(onboardings).allSatisfy(onboarding -> {
            endsOnceAs("APPROVED", onboarding);
            wasAskedOnce(onboarding);
        });
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
        endsOnceAs("APPROVED", onboarding);
        wasAskedOnce(onboarding);
    }

    @Test
    void onboardingsAreAcceptedWithoutEngineAndBroker() {
        // Given
        gangway.stack().kill9(Part.ZEEBE);
        gangway.stack().kill9(Part.KAFKA);

        // When
        var onboardings = Stream.generate(() -> anOnboardingOf(Application.of(CURRENT_ACCOUNT)))
                .limit(5)
                .toList();
        gangway.stack().start(Part.KAFKA);
        gangway.stack().start(Part.ZEEBE);

        // Then
        assertThat(onboardings).allSatisfy(onboarding -> {
            endsOnceAs("APPROVED", onboarding);
            wasAskedOnce(onboarding);
        });
    }

    private void wasAskedOnce(Onboarding onboarding) {
        for (var type : new String[] {"address", "credit", "criminal-record"}) {
            assertThat(commandsOf(onboarding, type))
                    .extracting(Message::id)
                    .as(type)
                    .hasSizeGreaterThanOrEqualTo(1)
                    .containsOnly(commandsOf(onboarding, type).getFirst().id());
            assertThat(acme.onboarding(onboarding.id()).check(type).attempts())
                    .as(type)
                    .isEqualTo(1);
        }
    }
}
