package io.gangway.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.check.contract.CheckType;
import io.gangway.check.contract.PerformCheck;
import io.gangway.check.contract.WithdrawCheck;
import io.gangway.check.contract.WithdrawCheck.Reason;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WithdrawalIT extends ComponentTest {

    @Test
    void a_check_that_was_withdrawn_before_it_was_asked_for_is_not_performed() {
        var command = Commands.perform(CheckType.CREDIT);

        broker.send(tenant, withdrawalOf(command));
        broker.send(tenant, command);
        awaitQuiet(CheckType.CREDIT);

        assertThat(books.cases(tenant, command.checkId())).isEqualTo(1);
        assertThat(books.answersTo(tenant, command.checkId())).isZero();
        assertThat(broker.eventsOf(command.checkId())).isEmpty();
    }

    @Test
    void an_answer_that_is_still_held_back_is_recalled() {
        var command = Commands.perform(CheckType.CREDIT, Commands.delayed(Duration.ofHours(1)));
        broker.send(tenant, command);
        awaitQuiet(CheckType.CREDIT);
        assertThat(books.heldBack(tenant, command.checkId())).isEqualTo(1);

        broker.send(tenant, withdrawalOf(command));
        awaitQuiet(CheckType.CREDIT);

        assertThat(books.heldBack(tenant, command.checkId())).isZero();
        assertThat(broker.eventsOf(command.checkId())).isEmpty();
    }

    @Test
    void after_the_withdrawal_neither_a_repeat_nor_a_new_attempt_is_answered() {
        var command = Commands.perform(CheckType.ADDRESS);
        broker.send(tenant, command);
        awaitEvents(1, command);

        broker.send(tenant, withdrawalOf(command));
        broker.send(tenant, command);
        broker.send(tenant, Commands.nextAttempt(command));
        awaitQuiet(CheckType.ADDRESS);

        assertThat(books.answersTo(tenant, command.checkId())).isEqualTo(1);
        assertThat(books.heldBack(tenant, command.checkId())).isZero();
        assertThat(broker.eventsOf(command.checkId())).hasSize(1);
    }

    @Test
    void a_withdrawal_can_come_twice() {
        var command = Commands.perform(CheckType.CRIMINAL_RECORD);

        broker.send(tenant, withdrawalOf(command));
        broker.send(tenant, withdrawalOf(command));
        awaitQuiet(CheckType.CRIMINAL_RECORD);

        assertThat(books.cases(tenant, command.checkId())).isEqualTo(1);
        assertThat(broker.deadLettersWithKey(command.checkId().toString())).isEmpty();
    }

    private static WithdrawCheck withdrawalOf(PerformCheck command) {
        return new WithdrawCheck(command.checkId(), command.type(), Reason.ONBOARDING_CANCELLED);
    }
}
