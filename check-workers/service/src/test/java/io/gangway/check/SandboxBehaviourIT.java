package io.gangway.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.check.contract.CheckEvent;
import io.gangway.check.contract.CheckFailed;
import io.gangway.check.contract.CheckType;
import io.gangway.check.contract.SandboxInstruction.Behaviour;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class SandboxBehaviourIT extends ComponentTest {

    @ParameterizedTest
    @EnumSource
    void a_silent_provider_is_asked_and_nothing_is_answered(CheckType type) {
        var command = Commands.perform(type, Commands.behaving(Behaviour.SILENT));

        broker.send(tenant, command);
        broker.send(tenant, command);
        awaitQuiet(type);

        assertThat(books.answersTo(tenant, command.checkId())).isEqualTo(1);
        assertThat(books.heldBack(tenant, command.checkId())).isZero();
        assertThat(broker.eventsOf(command.checkId())).isEmpty();
    }

    @Test
    void after_silence_a_new_attempt_can_still_be_answered() {
        var silent = Commands.perform(CheckType.CREDIT, Commands.behaving(Behaviour.SILENT));
        var again = Commands.nextAttempt(silent, Commands.behaving(Behaviour.ANSWER));

        broker.send(tenant, silent);
        broker.send(tenant, again);

        assertThat(awaitEvents(1, again).stream().map(Received::event).map(CheckEvent::attempt))
                .containsExactly(2);
    }

    @Test
    void a_provider_that_fails_is_told_of() {
        var command = Commands.perform(CheckType.CRIMINAL_RECORD, Commands.behaving(Behaviour.FAIL));

        broker.send(tenant, command);

        assertThat(awaitEvents(1, command).getFirst().event())
                .isInstanceOfSatisfying(
                        CheckFailed.class, failed -> assertThat(failed.reason()).isEqualTo("PROVIDER_UNAVAILABLE"));
    }

    @Test
    void a_provider_that_stutters_sends_the_same_event_twice() {
        var command = Commands.perform(CheckType.ADDRESS, Commands.behaving(Behaviour.TWICE));

        broker.send(tenant, command);

        var received = awaitEvents(2, command);
        assertThat(received.stream().map(Received::id).distinct()).hasSize(1);
        assertThat(received.stream().map(Received::event).distinct()).hasSize(1);
    }

    @Test
    void an_answer_that_is_held_back_comes_late_and_does_not_hold_up_others() {
        var slow = Commands.perform(CheckType.CREDIT, Commands.delayed(Duration.ofSeconds(2)));
        var quick = Commands.perform(CheckType.CREDIT);
        var sentAt = Instant.now();

        broker.send(tenant, slow);
        broker.send(tenant, slow);
        broker.send(tenant, quick);

        awaitEvents(1, quick);
        assertThat(broker.eventsOf(slow.checkId())).isEmpty();
        assertThat(books.heldBack(tenant, slow.checkId())).isEqualTo(1);
        awaitEvents(1, slow);
        assertThat(Duration.between(sentAt, Instant.now())).isGreaterThanOrEqualTo(Duration.ofSeconds(2));
    }
}
