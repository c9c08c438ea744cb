package io.gangway.check.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.check.Commands;
import io.gangway.check.contract.CheckCompleted;
import io.gangway.check.contract.CheckFailed;
import io.gangway.check.contract.CheckOutcome;
import io.gangway.check.contract.CheckType;
import io.gangway.check.contract.PerformCheck;
import io.gangway.check.runtime.CheckResult.Failed;
import io.gangway.check.runtime.CheckResult.Found;
import io.gangway.check.runtime.CheckResult.Silent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CheckAnswerTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final UUID EVENT = UUID.fromString("019aa4d2-7b10-7c3e-8f21-5d0c9a4e1b01");

    private final PerformCheck command = Commands.perform(CheckType.CREDIT);

    @Test
    void a_finding_becomes_a_completed_check() {
        var answer = answerTo(new Found(CheckOutcome.CONSIDER, 480, List.of("PAYMENT_DEFAULT")), Delivery.AT_ONCE);

        assertThat(answer.event())
                .contains(new CheckCompleted(
                        command.checkId(),
                        command.commandId(),
                        1,
                        CheckType.CREDIT,
                        CheckOutcome.CONSIDER,
                        480,
                        List.of("PAYMENT_DEFAULT"),
                        NOON));
    }

    @Test
    void a_provider_that_cannot_answer_becomes_a_failed_check() {
        assertThat(answerTo(new Failed("QUOTA_EXCEEDED"), Delivery.AT_ONCE).event())
                .contains(new CheckFailed(
                        command.checkId(), command.commandId(), 1, CheckType.CREDIT, "QUOTA_EXCEEDED", NOON));
    }

    @Test
    void silence_becomes_no_event_at_all() {
        assertThat(answerTo(new Silent(), Delivery.AT_ONCE).event()).isEmpty();
    }

    @Test
    void an_answer_that_is_held_back_bears_the_time_at_which_it_leaves() {
        var clear = new Found(CheckOutcome.CLEAR, 720, List.of());
        var answer = answerTo(clear, Delivery.after(Duration.ofSeconds(2)));

        assertThat(answer.isDue(NOON.plusMillis(1999))).isFalse();
        assertThat(answer.isDue(NOON.plusSeconds(2))).isTrue();
        assertThat(answer.event()).get().extracting("completedAt").isEqualTo(NOON.plusSeconds(2));
    }

    @Test
    void it_answers_the_commands_of_its_check_alone() {
        var answer = answerTo(new Silent(), Delivery.AT_ONCE);

        assertThat(answer.answers(command)).isTrue();
        assertThat(answer.answers(Commands.perform(CheckType.CREDIT))).isFalse();
    }

    private CheckAnswer answerTo(CheckResult.Verdict verdict, Delivery delivery) {
        return new CheckAnswer(command, new CheckResult(verdict, delivery), EVENT, NOON);
    }
}
