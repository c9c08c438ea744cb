package io.gangway.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.check.contract.CheckCompleted;
import io.gangway.check.contract.CheckEvent;
import io.gangway.check.contract.CheckFailed;
import io.gangway.check.contract.CheckOutcome;
import io.gangway.check.contract.CheckType;
import io.gangway.check.contract.SandboxInstruction;
import io.gangway.check.contract.SandboxInstruction.Behaviour;
import io.gangway.check.contract.WithdrawCheck;
import io.gangway.check.contract.WithdrawCheck.Reason;
import io.gangway.platform.tenancy.TenantId;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
    void what_shall_come_late_comes_although_the_check_was_withdrawn() {
        var late = new SandboxInstruction(Behaviour.LATE, null, null, List.of(), Duration.ofSeconds(2));
        var command = Commands.perform(CheckType.CREDIT, late);

        broker.send(tenant, command);
        broker.send(tenant, new WithdrawCheck(command.checkId(), CheckType.CREDIT, Reason.NO_LONGER_NEEDED));

        assertThat(awaitEvents(1, command)).hasSize(1);
    }

    @Test
    void the_answer_to_a_second_attempt_overtakes_the_first() {
        var first = Commands.perform(CheckType.CREDIT, Commands.behaving(Behaviour.OUT_OF_ORDER));
        var second = Commands.nextAttempt(first);

        broker.send(tenant, first);
        awaitQuiet(CheckType.CREDIT);
        assertThat(broker.eventsOf(first.checkId())).isEmpty();
        broker.send(tenant, second);

        assertThat(awaitEvents(2, second).stream().map(Received::event).map(CheckEvent::attempt))
                .containsExactly(2, 1);
    }

    @Test
    void a_provider_that_contradicts_itself_does_so_again_when_asked_again() {
        var command = Commands.perform(CheckType.CREDIT, Commands.behaving(Behaviour.CONFLICTING));

        broker.send(tenant, command);
        broker.send(tenant, command);

        var received = awaitEvents(4, command);
        assertThat(received.stream().map(Received::event).map(event -> ((CheckCompleted) event).outcome()))
                .containsExactly(CheckOutcome.CLEAR, CheckOutcome.CONSIDER, CheckOutcome.CLEAR, CheckOutcome.CONSIDER);
        assertThat(received.stream().map(Received::id).distinct()).hasSize(2);
    }

    @Test
    void what_nobody_can_read_is_sent_once_with_faultless_headers() {
        var command = Commands.perform(CheckType.ADDRESS, Commands.behaving(Behaviour.MALFORMED));

        broker.send(tenant, command);

        assertThat(awaitEvents(1, command)).singleElement().satisfies(received -> {
            assertThat(received.record().value()).asString(UTF_8).isEqualTo("{}");
            assertThat(received.header("ce_type")).isEqualTo("gangway.check.CheckCompleted");
            assertThat(received.tenant()).isEqualTo(tenant);
        });
    }

    @Test
    void an_answer_under_another_name_bears_that_of_no_tenant() {
        var command = Commands.perform(CheckType.ADDRESS, Commands.behaving(Behaviour.WRONG_TENANT));

        broker.send(tenant, command);

        assertThat(awaitEvents(1, command).getFirst().tenant())
                .isEqualTo(TenantId.of("00000000-0000-7000-8000-000000000000"));
        assertThat(books.answersTo(tenant, command.checkId())).isEqualTo(1);
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
