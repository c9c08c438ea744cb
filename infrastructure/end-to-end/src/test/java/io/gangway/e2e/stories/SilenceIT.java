package io.gangway.e2e.stories;

import static io.gangway.e2e.client.Application.ADDRESS;
import static io.gangway.e2e.client.Application.CREDIT;
import static io.gangway.e2e.client.Application.EXPRESS_ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.check.contract.CheckCompleted;
import io.gangway.check.contract.CheckFailed;
import io.gangway.check.contract.CheckOutcome;
import io.gangway.check.contract.CheckType;
import io.gangway.check.contract.PerformCheck;
import io.gangway.check.contract.WithdrawCheck;
import io.gangway.e2e.client.Application;
import io.gangway.e2e.client.Application.Instruction;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SilenceIT extends Story {

    @Test
    void aSilentCheckIsAskedTwiceAndThenAPersonDecides() {
        // Given
        var onboarding = anOnboardingOf(Application.of(EXPRESS_ACCOUNT).with(ADDRESS, Instruction.silent()));

        // When
        decide(theTaskOf(onboarding), "APPROVE");

        // Then
        endsOnceAs("APPROVED", onboarding);
        var ended = acme.onboarding(onboarding.id());
        assertThat(ended.decidedBy()).isEqualTo("reviewer");
        assertThat(ended.check(ADDRESS).status()).isEqualTo("UNANSWERED");
        assertThat(ended.check(ADDRESS).attempts()).isEqualTo(2);
        assertThat(commandsOf(onboarding, ADDRESS))
                .extracting(Message::id)
                .hasSize(2)
                .doesNotHaveDuplicates();
        assertThat(timelineOf(onboarding))
                .filteredOn(entry -> entry.detail("check").equals(ADDRESS))
                .extracting(entry -> entry.kind())
                .containsExactly(
                        "command-sent", "check-timed-out", "command-sent", "check-timed-out", "check-given-up");
    }

    @Test
    void aProviderThatFailsIsAskedTwiceAndThenAPersonDecides() {
        // Given
        var onboarding = anOnboardingOf(Application.of(EXPRESS_ACCOUNT).with(CREDIT, Instruction.failing()));

        // When
        var task = theTaskOf(onboarding);
        decide(task, "REJECT");

        // Then
        assertThat(task.reason()).isEqualTo("CHECK_UNANSWERED");
        endsOnceAs("REJECTED", onboarding);
        var ended = acme.onboarding(onboarding.id());
        assertThat(ended.check(CREDIT).status()).isEqualTo("UNANSWERED");
        assertThat(ended.check(CREDIT).attempts()).isEqualTo(2);
        assertThat(topics.about(checkIdOf(onboarding, CREDIT)))
                .filteredOn(message -> message.isA(CheckFailed.class))
                .hasSize(2);
    }

    @Test
    void anAnswerThatComesWhenNobodyWaitsIsKeptAndChangesNothing() {
        // Given
        var onboarding = whenIn(
                "IN_REVIEW", anOnboardingOf(Application.of(EXPRESS_ACCOUNT).with(ADDRESS, Instruction.silent())));
        var command = commandsOf(onboarding, ADDRESS).getFirst().as(PerformCheck.class);

        // When
        topics.tell(
                RunningGangway.ACME_ID,
                UUID.randomUUID(),
                new CheckCompleted(
                        command.checkId(),
                        command.commandId(),
                        command.attempt(),
                        CheckType.ADDRESS,
                        CheckOutcome.CLEAR,
                        null,
                        List.of(),
                        Instant.parse("2026-11-21T05:06:53Z")));

        // Then
        patiently().until(() -> dispositionsOf(onboarding).contains("late"));
        var reviewed = acme.onboarding(onboarding.id());
        assertThat(reviewed.status()).isEqualTo("IN_REVIEW");
        assertThat(reviewed.check(ADDRESS).status()).isEqualTo("UNANSWERED");
        decide(theTaskOf(onboarding), "REJECT");
        endsOnceAs("REJECTED", onboarding);
    }

    @Test
    void aCheckThatWouldAnswerTooLateIsWithdrawnAndItsAnswerNeverSent() {
        // Given
        var onboarding = anOnboardingOf(
                Application.of(EXPRESS_ACCOUNT).with(CREDIT, Instruction.clear().after("PT24H")));

        // When
        decide(theTaskOf(onboarding), "APPROVE");

        // Then
        endsOnceAs("APPROVED", onboarding);
        var check = checkIdOf(onboarding, CREDIT);
        patiently().until(() -> topics.about(check).stream().anyMatch(message -> message.isA(WithdrawCheck.class)));
        assertThat(topics.about(check)).noneMatch(message -> message.isOn("check.events.v1"));
    }
}
