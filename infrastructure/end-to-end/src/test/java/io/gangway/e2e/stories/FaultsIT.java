package io.gangway.e2e.stories;

import static io.gangway.e2e.client.Application.ADDRESS;
import static io.gangway.e2e.client.Application.CREDIT;
import static io.gangway.e2e.client.Application.CURRENT_ACCOUNT;
import static io.gangway.e2e.client.Application.EXPRESS_ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.e2e.client.Application;
import io.gangway.e2e.client.Application.Instruction;
import io.gangway.e2e.client.Onboarding;
import org.junit.jupiter.api.Test;

/** A provider that is told to misbehave, over the real topics: what becomes of the onboarding, and where it can be read. */
class FaultsIT extends Story {

    @Test
    void anAnswerAfterAllAttemptsLiesOnTheCaseAndFlipsNothing() {
        // When: both attempts of three seconds are over when the first answer comes
        var onboarding = anOnboardingOf(Application.of(EXPRESS_ACCOUNT)
                .with(ADDRESS, Instruction.faulty("LATE").after("PT5S")));

        // Then
        patiently().until(() -> dispositionsOf(onboarding).contains("late"));
        assertThat(acme.onboarding(onboarding.id()).check(ADDRESS).status()).isEqualTo("UNANSWERED");
        decide(theTaskOf(onboarding), "REJECT");
        endsOnceAs("REJECTED", onboarding);
    }

    @Test
    void anAnswerThatIsOvertakenByTheNextSaysNothingNew() {
        // When
        var onboarding =
                anOnboardingOf(Application.of(EXPRESS_ACCOUNT).with(ADDRESS, Instruction.faulty("OUT_OF_ORDER")));

        // Then
        endsOnceAs("APPROVED", onboarding);
        patiently().until(() -> dispositionsOf(onboarding).contains("redundant"));
        assertThat(acme.onboarding(onboarding.id()).check(ADDRESS).attempts()).isEqualTo(2);
    }

    @Test
    void aSecondAnswerThatContradictsTheFirstChangesNothing() {
        // When
        var onboarding =
                anOnboardingOf(Application.of(CURRENT_ACCOUNT).with(CREDIT, Instruction.faulty("CONFLICTING")));

        // Then
        endsOnceAs("APPROVED", onboarding);
        patiently().until(() -> dispositionsOf(onboarding).contains("conflicting"));
        assertThat(acme.onboarding(onboarding.id()).status()).isEqualTo("APPROVED");
    }

    @Test
    void anEventThatNobodyCanReadIsADeadLetterAndTheAttemptTimesOut() {
        // When
        var onboarding = anOnboardingOf(Application.of(EXPRESS_ACCOUNT).with(ADDRESS, Instruction.faulty("MALFORMED")));

        // Then
        isUnansweredWithDeadLetters("MALFORMED_PAYLOAD", onboarding);
    }

    @Test
    void anEventUnderAnotherTenantsNameIsADeadLetterAndTheAttemptTimesOut() {
        // When
        var onboarding =
                anOnboardingOf(Application.of(EXPRESS_ACCOUNT).with(ADDRESS, Instruction.faulty("WRONG_TENANT")));

        // Then
        isUnansweredWithDeadLetters("FOREIGN_TENANT", onboarding);
    }

    private void isUnansweredWithDeadLetters(String reason, Onboarding onboarding) {
        topics.wantsDeadLettersAbout(checkIdOf(onboarding, ADDRESS));
        decide(theTaskOf(onboarding), "REJECT");
        endsOnceAs("REJECTED", onboarding);
        assertThat(acme.onboarding(onboarding.id()).check(ADDRESS).status()).isEqualTo("UNANSWERED");
        var check = checkIdOf(onboarding, ADDRESS);
        var reasons = patiently()
                .until(
                        () -> topics.about(check).stream()
                                .filter(message -> message.isOn("onboarding-api.dead-letters.v1"))
                                .map(message -> message.header("dead-letter-reason"))
                                .toList(),
                        found -> found.size() >= 2);
        assertThat(reasons).hasSize(2).allSatisfy(given -> assertThat(given).startsWith(reason));
        assertThat(dispositionsOf(onboarding)).containsOnly("applied");
    }
}
