package io.gangway.check.credit;

import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.check.Commands;
import io.gangway.check.ComponentTest;
import io.gangway.check.Received;
import io.gangway.check.contract.CheckType;
import io.gangway.check.contract.SandboxInstruction.Behaviour;
import io.gangway.check.contract.WithdrawCheck;
import io.gangway.check.contract.WithdrawCheck.Reason;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeliveredTwiceIT extends ComponentTest {

    @Inject
    WatchedCreditBureau bureau;

    @Test
    void a_repeated_command_is_answered_with_the_same_event_and_nobody_is_asked_again() {
        var command = Commands.perform(CheckType.CREDIT);

        broker.send(tenant, command);
        broker.send(tenant, command);

        var received = awaitEvents(2, command);
        assertThat(received.stream().map(Received::id).distinct()).hasSize(1);
        assertThat(received.stream().map(Received::event).distinct()).hasSize(1);
        assertThat(received.stream().map(event -> event.header("ce_time")).distinct())
                .hasSize(1);
        assertThat(bureau.timesAsked(command.commandId())).isEqualTo(1);
        assertThat(books.answersTo(tenant, command.checkId())).isEqualTo(1);
    }

    @Test
    void a_silent_provider_is_not_asked_again_by_a_repeat() {
        var command = Commands.perform(CheckType.CREDIT, Commands.behaving(Behaviour.SILENT));

        broker.send(tenant, command);
        broker.send(tenant, command);
        awaitQuiet(CheckType.CREDIT);

        assertThat(bureau.timesAsked(command.commandId())).isEqualTo(1);
    }

    @Test
    void for_a_withdrawn_check_nobody_is_asked() {
        var command = Commands.perform(CheckType.CREDIT);

        broker.send(tenant, new WithdrawCheck(command.checkId(), command.type(), Reason.DEADLINE_PASSED));
        broker.send(tenant, command);
        awaitQuiet(CheckType.CREDIT);

        assertThat(bureau.timesAsked(command.commandId())).isZero();
    }
}
