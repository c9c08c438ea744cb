package io.gangway.check.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.check.Commands;
import io.gangway.check.contract.CheckOutcome;
import io.gangway.check.contract.SandboxInstruction;
import io.gangway.check.contract.SandboxInstruction.Behaviour;
import io.gangway.check.runtime.CheckResult;
import io.gangway.check.runtime.CheckResult.Failed;
import io.gangway.check.runtime.CheckResult.Found;
import io.gangway.check.runtime.CheckResult.Silent;
import io.gangway.check.runtime.Delivery;
import io.gangway.check.runtime.Delivery.Manner;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SandboxTest {

    private static final Found CLEAR = new Found(CheckOutcome.CLEAR, null, List.of());

    @Test
    void it_answers_clear_at_once_when_told_nothing() {
        assertThat(play(null)).isEqualTo(new CheckResult(CLEAR, Delivery.AT_ONCE));
    }

    @Test
    void it_holds_the_answer_back() {
        var delay = Duration.ofSeconds(2);

        assertThat(play(Commands.delayed(delay))).isEqualTo(new CheckResult(CLEAR, Delivery.after(delay)));
    }

    @Test
    void it_says_the_same_thing_twice() {
        assertThat(play(Commands.behaving(Behaviour.TWICE)))
                .isEqualTo(new CheckResult(CLEAR, new Delivery(Duration.ZERO, Manner.TWICE)));
    }

    @ParameterizedTest
    @CsvSource({
        "LATE, UNSTOPPABLE",
        "OUT_OF_ORDER, OVERTAKEN",
        "CONFLICTING, CONTRADICTED",
        "MALFORMED, UNREADABLE",
        "WRONG_TENANT, UNDER_FOREIGN_NAME"
    })
    void a_fault_is_one_of_the_delivery_and_not_of_the_answer(Behaviour behaviour, Manner manner) {
        assertThat(play(Commands.behaving(behaviour)))
                .isEqualTo(new CheckResult(CLEAR, new Delivery(Duration.ZERO, manner)));
    }

    @Test
    void it_is_silent() {
        assertThat(play(Commands.behaving(Behaviour.SILENT)).verdict()).isEqualTo(new Silent());
    }

    @Test
    void it_fails_for_the_reason_given_or_for_want_of_a_provider() {
        assertThat(play(Commands.behaving(Behaviour.FAIL)).verdict()).isEqualTo(new Failed("PROVIDER_UNAVAILABLE"));

        var quota = new SandboxInstruction(Behaviour.FAIL, null, null, List.of("QUOTA_EXCEEDED"), null);
        assertThat(play(quota).verdict()).isEqualTo(new Failed("QUOTA_EXCEEDED"));
    }

    @Test
    void reasons_alone_are_something_to_consider() {
        assertThat(play(Commands.answering(null, null, "PEP_MATCH")).verdict())
                .isEqualTo(new Found(CheckOutcome.CONSIDER, null, List.of("PEP_MATCH")));
    }

    @Test
    void something_to_consider_has_a_reason_even_if_none_was_given() {
        assertThat(play(Commands.answering(CheckOutcome.CONSIDER, null)).verdict())
                .isEqualTo(new Found(CheckOutcome.CONSIDER, null, List.of("BY_DEFAULT")));
    }

    private static CheckResult play(@Nullable SandboxInstruction instruction) {
        return Sandbox.play(instruction, told -> Sandbox.answer(told, "BY_DEFAULT"));
    }
}
