package io.gangway.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.check.contract.CheckType;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A process that performs the address check alone leaves the others' commands to other processes. */
@QuarkusTest
@TestProfile(SwitchedOffIT.AddressAlone.class)
class SwitchedOffIT extends ComponentTest {

    /** Deployed for the address check. */
    public static final class AddressAlone implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("gangway.checks.credit.enabled", "false", "gangway.checks.criminal-record.enabled", "false");
        }
    }

    @Test
    void it_takes_no_commands_of_a_check_that_is_switched_off() {
        var credit = Commands.perform(CheckType.CREDIT);
        var criminalRecord = Commands.perform(CheckType.CRIMINAL_RECORD);

        broker.send(tenant, credit);
        broker.send(tenant, criminalRecord);
        awaitQuiet(CheckType.ADDRESS);

        assertThat(broker.consumerGroups())
                .anyMatch(group -> group.endsWith(".address"))
                .noneMatch(group -> group.endsWith(".credit") || group.endsWith(".criminal-record"));
        assertThat(books.cases(tenant, credit.checkId())).isZero();
        assertThat(books.cases(tenant, criminalRecord.checkId())).isZero();
    }
}
