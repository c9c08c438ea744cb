package io.gangway.check.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.check.contract.CheckType;
import io.gangway.check.contract.WithdrawCheck.Reason;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CheckCaseTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final CheckCase check = new CheckCase(UUID.randomUUID(), CheckType.CREDIT, NOON);

    @Test
    void a_check_is_open_until_it_is_withdrawn() {
        assertThat(check.isWithdrawn()).isFalse();

        check.withdraw(Reason.DEADLINE_PASSED, NOON);

        assertThat(check.isWithdrawn()).isTrue();
    }

    @Test
    void the_first_withdrawal_is_the_one_that_is_remembered() {
        check.withdraw(Reason.DEADLINE_PASSED, NOON);
        check.withdraw(Reason.ONBOARDING_CANCELLED, NOON.plusSeconds(1));

        assertThat(check.withdrawalReason()).isEqualTo(Reason.DEADLINE_PASSED);
    }

    @Test
    void a_check_never_changes_its_type() {
        assertThat(check.isOf(CheckType.CREDIT)).isTrue();
        assertThat(check.isOf(CheckType.ADDRESS)).isFalse();
    }
}
