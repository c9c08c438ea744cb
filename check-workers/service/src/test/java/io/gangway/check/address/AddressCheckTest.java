package io.gangway.check.address;

import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.check.Commands;
import io.gangway.check.contract.CheckOutcome;
import io.gangway.check.contract.CheckType;
import io.gangway.check.contract.PostalAddress;
import io.gangway.check.runtime.CheckResult;
import io.gangway.check.runtime.CheckResult.Found;
import io.gangway.check.runtime.Delivery;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressCheckTest {

    private final List<AddressInquiry> asked = new ArrayList<>();
    private final AddressCheck check = new AddressCheck(inquiry -> {
        asked.add(inquiry);
        return new SandboxAddressRegister().confirm(inquiry);
    });

    @Test
    void a_well_formed_address_is_confirmed_by_the_register() {
        var command = Commands.perform(CheckType.ADDRESS);

        assertThat(check.perform(command)).isEqualTo(found(CheckOutcome.CLEAR, 80));
        assertThat(asked)
                .containsExactly(new AddressInquiry(
                        command.commandId(), "Ada", "Lovelace", Commands.BERLIN, "+4930123456", null));
    }

    @Test
    void the_register_is_asked_for_the_normal_form() {
        check.perform(Commands.performFor(
                new PostalAddress(" Damrak 1", null, "Amsterdam", null, "1012ab", "nl"), "020 624 1111"));

        assertThat(asked).singleElement().satisfies(inquiry -> {
            assertThat(inquiry.address())
                    .isEqualTo(new PostalAddress("Damrak 1", null, "Amsterdam", null, "1012 AB", "NL"));
            assertThat(inquiry.phone()).isEqualTo("+31206241111");
        });
    }

    @Test
    void a_malformed_address_is_something_to_consider_and_nobody_is_asked() {
        var malformed = new PostalAddress("Invalidenstr. 1", null, "Berlin", null, "1011", "DE");

        var result = check.perform(Commands.performFor(malformed, "12"));

        assertThat(result).isEqualTo(CheckResult.consider(List.of("POSTAL_CODE_MALFORMED", "PHONE_INVALID")));
        assertThat(asked).isEmpty();
    }

    @Test
    void an_address_that_is_not_confirmed_has_a_reason() {
        var command = Commands.perform(CheckType.ADDRESS, Commands.answering(CheckOutcome.CONSIDER, null));

        assertThat(check.perform(command)).isEqualTo(found(CheckOutcome.CONSIDER, 30, "ADDRESS_NOT_CONFIRMED"));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "45, 45", "100, 100", "101, 100", "1000, 100"})
    void the_region_score_is_the_one_told_and_ends_at_100(int told, int given) {
        var clear = Commands.perform(CheckType.ADDRESS, Commands.answering(null, told));
        var consider = Commands.perform(CheckType.ADDRESS, Commands.answering(null, told, "NOT_AT_HOME"));

        assertThat(check.perform(clear)).isEqualTo(found(CheckOutcome.CLEAR, given));
        assertThat(check.perform(consider)).isEqualTo(found(CheckOutcome.CONSIDER, given, "NOT_AT_HOME"));
    }

    private static CheckResult found(CheckOutcome outcome, int regionScore, String... reasons) {
        return new CheckResult(new Found(outcome, regionScore, List.of(reasons)), Delivery.AT_ONCE);
    }
}
