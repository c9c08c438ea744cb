package io.gangway.check.criminalrecord;

import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.check.Commands;
import io.gangway.check.contract.CheckOutcome;
import io.gangway.check.contract.CheckParameters;
import io.gangway.check.contract.CheckType;
import io.gangway.check.runtime.CheckResult;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CriminalRecordCheckTest {

    private final List<CriminalRecordInquiry> asked = new ArrayList<>();
    private final CriminalRecordCheck check = new CriminalRecordCheck(inquiry -> {
        asked.add(inquiry);
        return new SandboxCriminalRecordRegister().lookUp(inquiry);
    });

    @Test
    void an_empty_record_is_clear() {
        assertThat(check.perform(Commands.perform(CheckType.CRIMINAL_RECORD))).isEqualTo(CheckResult.clear());
    }

    @Test
    void a_record_is_something_to_consider() {
        var command = Commands.perform(CheckType.CRIMINAL_RECORD, Commands.answering(CheckOutcome.CONSIDER, null));

        assertThat(check.perform(command)).isEqualTo(CheckResult.consider(List.of("RECORD_FOUND")));
    }

    @Test
    void the_register_is_asked_as_far_back_as_the_client_says() {
        check.perform(Commands.perform(CheckType.CRIMINAL_RECORD, new CheckParameters(null, 10), null));
        check.perform(Commands.perform(CheckType.CRIMINAL_RECORD));

        assertThat(asked).extracting(CriminalRecordInquiry::lookbackYears).containsExactly(10, null);
    }
}
