package io.gangway.check.criminalrecord;

import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.check.Commands;
import io.gangway.check.contract.CheckOutcome;
import io.gangway.check.contract.CheckType;
import io.gangway.check.runtime.CheckResult;
import java.util.List;
import org.junit.jupiter.api.Test;

class CriminalRecordCheckTest {

    private final CriminalRecordCheck check = new CriminalRecordCheck(new SandboxCriminalRecordRegister());

    @Test
    void an_empty_record_is_clear() {
        assertThat(check.perform(Commands.perform(CheckType.CRIMINAL_RECORD))).isEqualTo(CheckResult.clear());
    }

    @Test
    void a_record_is_something_to_consider() {
        var command = Commands.perform(CheckType.CRIMINAL_RECORD, Commands.answering(CheckOutcome.CONSIDER, null));

        assertThat(check.perform(command)).isEqualTo(CheckResult.consider(List.of("RECORD_FOUND")));
    }
}
