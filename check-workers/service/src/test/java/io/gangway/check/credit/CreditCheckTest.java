package io.gangway.check.credit;

import static io.gangway.check.contract.CheckOutcome.CLEAR;
import static io.gangway.check.contract.CheckOutcome.CONSIDER;
import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.check.Commands;
import io.gangway.check.contract.CheckOutcome;
import io.gangway.check.contract.CheckParameters;
import io.gangway.check.contract.CheckType;
import io.gangway.check.contract.SandboxInstruction;
import io.gangway.check.runtime.CheckResult;
import io.gangway.check.runtime.CheckResult.Found;
import io.gangway.check.runtime.Delivery;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CreditCheckTest {

    private final CreditCheck check = new CreditCheck(new SandboxCreditBureau());

    static Stream<Arguments> instructions() {
        return Stream.of(
                told(null, null).gives(CLEAR, 720),
                told(null, 650).gives(CLEAR, 650),
                told(null, 400).gives(CLEAR, 400),
                told(null, 399).gives(CONSIDER, 399, "LOW_CREDIT_SCORE"),
                told(CLEAR, 399).gives(CLEAR, 399),
                told(CONSIDER, null).gives(CONSIDER, 480, "PAYMENT_DEFAULT"),
                told(CONSIDER, 300).gives(CONSIDER, 300, "LOW_CREDIT_SCORE"),
                told(CONSIDER, 480, "ADDRESS_MISMATCH").gives(CONSIDER, 480, "ADDRESS_MISMATCH"),
                told(null, null, "PAYMENT_DEFAULT").gives(CONSIDER, 480, "PAYMENT_DEFAULT"));
    }

    @ParameterizedTest
    @MethodSource("instructions")
    void the_sandbox_rates_as_it_is_told(SandboxInstruction instruction, Found expected) {
        var result = check.perform(Commands.perform(CheckType.CREDIT, instruction));

        assertThat(result).isEqualTo(new CheckResult(expected, Delivery.AT_ONCE));
    }

    @Test
    void without_an_instruction_the_rating_is_good() {
        assertThat(check.perform(Commands.perform(CheckType.CREDIT)))
                .isEqualTo(new CheckResult(new Found(CLEAR, 720, List.of()), Delivery.AT_ONCE));
    }

    static Stream<Arguments> instructionsWithALimitOf550() {
        return Stream.of(
                told(null, null).gives(CLEAR, 720),
                told(null, 550).gives(CLEAR, 550),
                told(null, 549).gives(CONSIDER, 549, "LOW_CREDIT_SCORE"),
                told(CLEAR, 549).gives(CLEAR, 549),
                told(CONSIDER, null).gives(CONSIDER, 480, "LOW_CREDIT_SCORE"),
                told(CONSIDER, 600).gives(CONSIDER, 600, "PAYMENT_DEFAULT"));
    }

    @ParameterizedTest
    @MethodSource("instructionsWithALimitOf550")
    void what_is_low_is_the_clients_to_say(SandboxInstruction instruction, Found expected) {
        var command = Commands.perform(CheckType.CREDIT, new CheckParameters(550, null), instruction);

        assertThat(check.perform(command)).isEqualTo(new CheckResult(expected, Delivery.AT_ONCE));
    }

    @Test
    void a_good_rating_can_be_too_low_for_a_strict_client() {
        var strict = Commands.perform(CheckType.CREDIT, new CheckParameters(800, null), null);

        assertThat(check.perform(strict))
                .isEqualTo(new CheckResult(new Found(CONSIDER, 720, List.of("LOW_CREDIT_SCORE")), Delivery.AT_ONCE));
    }

    @Test
    void parameters_without_a_limit_leave_it_to_the_bureau() {
        var command =
                Commands.perform(CheckType.CREDIT, new CheckParameters(null, null), Commands.answering(null, 399));

        assertThat(check.perform(command))
                .isEqualTo(new CheckResult(new Found(CONSIDER, 399, List.of("LOW_CREDIT_SCORE")), Delivery.AT_ONCE));
    }

    private static Told told(@Nullable CheckOutcome outcome, @Nullable Integer score, String... reasons) {
        return new Told(Commands.answering(outcome, score, reasons));
    }

    private record Told(SandboxInstruction instruction) {
        Arguments gives(CheckOutcome outcome, int score, String... reasons) {
            return Arguments.of(instruction, new Found(outcome, score, List.of(reasons)));
        }
    }
}
