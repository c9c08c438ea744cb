package io.gangway.check.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.check.Commands;
import io.gangway.check.ComponentTest;
import io.gangway.check.contract.CheckType;
import io.gangway.check.contract.PerformCheck;
import io.gangway.check.contract.WithdrawCheck;
import io.gangway.check.contract.WithdrawCheck.Reason;
import io.gangway.platform.tenancy.TenantBinding;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** What happens between the first look at a command and its answer; the provider is being asked meanwhile. */
@QuarkusTest
class OneTransactionIT extends ComponentTest {

    private static final CheckResult HELD_BACK =
            new CheckResult(CheckResult.clear().verdict(), Delivery.after(Duration.ofHours(1)));

    private final PerformCheck command = Commands.perform(CheckType.CREDIT);

    @Inject
    OrdinaryCommands ordinary;

    @Inject
    CaseKeeping keeping;

    @Inject
    TenantBinding binding;

    @Inject
    EntityManager database;

    @Test
    void the_first_look_writes_nothing() {
        binding.run(tenant, () -> QuarkusTransaction.requiringNew().run(() -> {
            assertThat(ordinary.isKnown(command)).isFalse();
            assertThat(list("SELECT pg_current_xact_id_if_assigned()::text")).containsOnlyNulls();
        }));

        assertThat(books.cases(tenant, command.checkId())).isZero();
    }

    @Test
    void the_check_its_answer_and_its_event_are_one_transaction() {
        binding.run(tenant, () -> keeping.conclude(command, HELD_BACK));

        assertThat(writers()).hasSize(3).containsOnly(writers().getFirst());
    }

    @Test
    void a_check_that_was_withdrawn_while_the_provider_was_asked_is_not_answered() {
        binding.run(tenant, () -> {
            assertThat(ordinary.isKnown(command)).isFalse();

            keeping.withdraw(new WithdrawCheck(command.checkId(), command.type(), Reason.ONBOARDING_CANCELLED));
            keeping.conclude(command, HELD_BACK);

            assertThat(ordinary.isKnown(command)).isTrue();
        });

        assertThat(books.answersTo(tenant, command.checkId())).isZero();
        assertThat(books.heldBack(tenant, command.checkId())).isZero();
    }

    @Test
    void a_command_that_was_taken_twice_while_the_provider_was_asked_is_answered_once() {
        binding.run(tenant, () -> {
            assertThat(ordinary.isKnown(command)).isFalse();
            assertThat(ordinary.isKnown(command)).isFalse();

            keeping.conclude(command, HELD_BACK);
            keeping.conclude(command, new CheckResult(new CheckResult.Failed("TOO_LATE"), Delivery.AT_ONCE));
        });

        assertThat(books.answersTo(tenant, command.checkId())).isEqualTo(1);
        assertThat(books.heldBack(tenant, command.checkId())).isEqualTo(1);
    }

    @Test
    void a_second_attempt_joins_the_open_check() {
        var second = Commands.nextAttempt(command);

        binding.run(tenant, () -> {
            keeping.conclude(command, HELD_BACK);
            assertThat(ordinary.isKnown(second)).isFalse();
            keeping.conclude(second, HELD_BACK);
        });

        assertThat(books.cases(tenant, command.checkId())).isEqualTo(1);
        assertThat(books.answersTo(tenant, command.checkId())).isEqualTo(2);
    }

    /** Which transaction wrote the case, the answer and the message. */
    private List<String> writers() {
        return binding.call(
                tenant, () -> QuarkusTransaction.requiringNew().call(() -> list("""
                SELECT xmin::text FROM check_case WHERE check_id = '%1$s'
                UNION ALL SELECT xmin::text FROM check_answer WHERE check_id = '%1$s'
                UNION ALL SELECT xmin::text FROM outbox WHERE message_key = '%1$s'
                """.formatted(command.checkId()))));
    }

    private List<String> list(String sql) {
        return database.unwrap(Session.class)
                .createNativeQuery(sql, String.class)
                .getResultList();
    }
}
