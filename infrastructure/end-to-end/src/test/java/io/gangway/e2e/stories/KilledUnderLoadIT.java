package io.gangway.e2e.stories;

import static io.gangway.e2e.client.Application.ADDRESS;
import static io.gangway.e2e.client.Application.CREDIT;
import static io.gangway.e2e.client.Application.CRIMINAL_RECORD;
import static io.gangway.e2e.client.Application.CURRENT_ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.e2e.client.Application;
import io.gangway.e2e.client.Application.Instruction;
import io.gangway.e2e.client.Onboarding;
import io.gangway.localstack.Part;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Something dies while onboardings arrive and others are under way at every step: all that were accepted come to their one
 * end, and no step is taken twice.
 */
class KilledUnderLoadIT extends Story {

    private static final int LOAD = 60;

    /** Enough to be under way when it dies, with more to come. */
    private static final int FIRST = 20;

    @AfterEach
    void everythingRunsAgain() {
        gangway.everythingRuns();
    }

    @Test
    void theServiceIsKilledAndOnceMoreWhileItStarts() {
        // Given
        var arrivals = Arrivals.of(aMixedLoad(), acme);
        arrivals.awaitAccepted(FIRST);

        // When
        gangway.onboardingApi().kill9();
        gangway.onboardingApi().restart().kill9();
        gangway.onboardingApi().restart().awaitReady();

        // Then
        allEndOnce(arrivals.accepted());
    }

    @Test
    void theDatabaseIsKilled() {
        // Given
        var arrivals = Arrivals.of(aMixedLoad(), acme);
        arrivals.awaitAccepted(FIRST);

        // When
        gangway.stack().kill9(Part.POSTGRESQL);
        gangway.stack().start(Part.POSTGRESQL);

        // Then
        allEndOnce(arrivals.accepted());
    }

    @Test
    void theBrokerIsKilled() {
        // Given
        var arrivals = Arrivals.of(aMixedLoad(), acme);
        arrivals.awaitAccepted(FIRST);

        // When
        gangway.stack().kill9(Part.KAFKA);
        gangway.stack().start(Part.KAFKA);

        // Then
        allEndOnce(arrivals.accepted());
    }

    @Test
    void oneOfTwoReplicasIsKilledAndTheOtherTakesOver() {
        // Given
        try (var second = gangway.secondOnboardingApi().awaitReady()) {
            var throughTheSecond = gangway.as(RunningGangway.ACME, "api-client", second);
            var arrivals = Arrivals.of(aMixedLoad(), acme, throughTheSecond);
            var timed = Arrivals.of(withTimers(6), throughTheSecond, acme);
            arrivals.awaitAccepted(FIRST);

            // When
            second.kill9();

            // Then
            allEndOnce(arrivals.accepted());
            timersWentOffOnce(timed.accepted());
        }
    }

    @Test
    void theServiceIsKilledWhileTimersGoOff() {
        // Given
        var onboardings = Arrivals.of(withTimers(24), acme).accepted();

        // When
        patiently().until(() -> onboardings.stream().anyMatch(this::wasAskedAgain));
        gangway.onboardingApi().kill9();
        gangway.onboardingApi().restart().awaitReady();
        patiently().until(() -> onboardings.stream()
                .anyMatch(seen -> acme.onboarding(seen.id()).status().equals("REJECTED")));
        gangway.onboardingApi().kill9();
        gangway.onboardingApi().restart().awaitReady();

        // Then
        timersWentOffOnce(onboardings);
    }

    /** Straight through for the most part, with answers that come late, come twice, or decide against the applicant. */
    private static List<Application> aMixedLoad() {
        return IntStream.range(0, LOAD)
                .mapToObj(number -> switch (number % 5) {
                    case 0 -> onCredit(Instruction.considerScore(320));
                    case 1 -> onCredit(Instruction.twice());
                    case 2 -> onCredit(Instruction.clear().after("PT2S"));
                    default -> Application.of(CURRENT_ACCOUNT).by(Applicant.OTTOLINE);
                })
                .toList();
    }

    private static Application onCredit(Instruction instruction) {
        return Application.of(CURRENT_ACCOUNT).by(Applicant.OTTOLINE).with(CREDIT, instruction);
    }

    /** Half wait for checks that stay silent and are given up, half for their deadline. */
    private static List<Application> withTimers(int number) {
        return Stream.of(StoryPolicies.HURRIED, StoryPolicies.PATIENT)
                .flatMap(product -> Collections.nCopies(
                        number / 2,
                        Application.of(product).by(Applicant.OTTOLINE).with(ADDRESS, Instruction.silent()))
                        .stream())
                .toList();
    }

    private void allEndOnce(List<Onboarding> accepted) {
        assertThat(accepted).hasSize(LOAD).extracting(Onboarding::id).doesNotHaveDuplicates();
        for (var number = 0; number < LOAD; number++) {
            var onboarding = accepted.get(number);
            var rejected = number % 5 == 0;
            endsOnceAs(rejected ? "REJECTED" : "APPROVED", onboarding);
            wasAskedOnce(onboarding);
            if (!rejected) {
                assertThat(dispositionsOf(onboarding))
                        .filteredOn("applied"::equals)
                        .hasSize(3);
            }
        }
    }

    private void timersWentOffOnce(List<Onboarding> onboardings) {
        assertThat(onboardings).allSatisfy(onboarding -> {
            var hurried = onboarding.view().path("product").asText().equals(StoryPolicies.HURRIED);
            endsOnceAs(hurried ? "REJECTED" : "EXPIRED", onboarding);
            if (hurried) {
                assertThat(timelineOf(onboarding))
                        .filteredOn(entry -> entry.detail("check").equals(ADDRESS))
                        .extracting(entry -> entry.kind())
                        .containsExactly(
                                "command-sent", "check-timed-out", "command-sent", "check-timed-out", "check-given-up");
            }
            assertThat(onceEach(commandsOf(onboarding, ADDRESS).stream())).hasSize(hurried ? 2 : 1);
            // An answer that waits for the service to come back may be overtaken by its timer: then it is asked again,
            // once.
            assertThat(onceEach(commandsOf(onboarding, CRIMINAL_RECORD).stream()))
                    .hasSize(acme.onboarding(onboarding.id())
                            .check(CRIMINAL_RECORD)
                            .attempts());
        });
    }

    private boolean wasAskedAgain(Onboarding onboarding) {
        return acme.onboarding(onboarding.id()).check(ADDRESS).attempts() == 2;
    }
}
