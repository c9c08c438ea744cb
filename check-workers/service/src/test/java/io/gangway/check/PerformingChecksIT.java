package io.gangway.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.check.contract.CheckCompleted;
import io.gangway.check.contract.CheckEvent;
import io.gangway.check.contract.CheckOutcome;
import io.gangway.check.contract.CheckParameters;
import io.gangway.check.contract.CheckType;
import io.gangway.check.contract.PostalAddress;
import io.gangway.platform.tenancy.TenantId;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class PerformingChecksIT extends ComponentTest {

    @ParameterizedTest
    @EnumSource
    void a_command_is_answered_with_an_event(CheckType type) {
        var command = Commands.perform(type);

        broker.send(tenant, command);

        var received = awaitEvents(1, command).getFirst();
        assertThat(received.event()).isInstanceOfSatisfying(CheckCompleted.class, completed -> {
            assertThat(completed.commandId()).isEqualTo(command.commandId());
            assertThat(completed.type()).isEqualTo(type);
            assertThat(completed.outcome()).isEqualTo(CheckOutcome.CLEAR);
            assertThat(completed.score()).isEqualTo(scoreOf(type));
            assertThat(received.header("ce_time"))
                    .isEqualTo(completed.completedAt().toString());
        });
        assertThat(received.tenant()).isEqualTo(tenant);
        assertThat(received.header("ce_specversion")).isEqualTo("1.0");
        assertThat(received.header("ce_source")).isEqualTo("/gangway/check-workers");
        assertThat(received.header("ce_subject")).isEqualTo(command.checkId().toString());
        assertThat(received.header("content-type")).isEqualTo("application/json");
    }

    @Test
    void a_low_score_is_something_to_consider() {
        var command = Commands.perform(CheckType.CREDIT, Commands.answering(null, 350));

        broker.send(tenant, command);

        assertThat(awaitEvents(1, command).getFirst().event())
                .isInstanceOfSatisfying(CheckCompleted.class, completed -> {
                    assertThat(completed.outcome()).isEqualTo(CheckOutcome.CONSIDER);
                    assertThat(completed.score()).isEqualTo(350);
                    assertThat(completed.reasons()).containsExactly("LOW_CREDIT_SCORE");
                });
    }

    @Test
    void how_low_is_too_low_is_the_clients_to_say() {
        var command = Commands.perform(CheckType.CREDIT, new CheckParameters(600, null), Commands.answering(null, 599));

        broker.send(tenant, command);

        assertThat(awaitEvents(1, command).getFirst().event())
                .isInstanceOfSatisfying(CheckCompleted.class, completed -> {
                    assertThat(completed.outcome()).isEqualTo(CheckOutcome.CONSIDER);
                    assertThat(completed.reasons()).containsExactly("LOW_CREDIT_SCORE");
                });
    }

    @Test
    void a_region_score_told_on_the_wrong_scale_is_the_best_there_is() {
        var command = Commands.perform(CheckType.ADDRESS, Commands.answering(null, 700));

        broker.send(tenant, command);

        assertThat(awaitEvents(1, command).getFirst().event())
                .isInstanceOfSatisfying(CheckCompleted.class, completed -> assertThat(completed.score())
                        .isEqualTo(100));
    }

    @Test
    void a_malformed_address_is_something_to_consider() {
        var command = Commands.performFor(new PostalAddress(" ", null, "Berlin", null, "1011", "DE"), "12");

        broker.send(tenant, command);

        assertThat(awaitEvents(1, command).getFirst().event())
                .isInstanceOfSatisfying(CheckCompleted.class, completed -> {
                    assertThat(completed.reasons())
                            .containsExactly("LINE1_MISSING", "POSTAL_CODE_MALFORMED", "PHONE_INVALID");
                    assertThat(completed.score()).isNull();
                });
    }

    @Test
    void each_attempt_has_its_own_answer() {
        var first = Commands.perform(CheckType.CREDIT);
        var second = Commands.nextAttempt(first);

        broker.send(tenant, first);
        broker.send(tenant, second);

        var received = awaitEvents(2, first);
        assertThat(received.stream().map(Received::event).map(CheckEvent::attempt))
                .containsExactly(1, 2);
        assertThat(received.stream().map(Received::id)).doesNotHaveDuplicates();
        assertThat(books.cases(tenant, first.checkId())).isEqualTo(1);
    }

    @Test
    void what_one_tenant_asked_for_another_does_not_see() {
        var other = new TenantId(UUID.randomUUID());
        var mine = Commands.perform(CheckType.CREDIT);
        var theirs = Commands.perform(CheckType.CREDIT);

        broker.send(tenant, mine);
        broker.send(other, theirs);

        assertThat(awaitEvents(1, mine).getFirst().tenant()).isEqualTo(tenant);
        assertThat(awaitEvents(1, theirs).getFirst().tenant()).isEqualTo(other);
        assertThat(List.of(books.cases(tenant, mine.checkId()), books.answersTo(tenant, mine.checkId())))
                .containsExactly(1L, 1L);
        assertThat(List.of(books.cases(other, mine.checkId()), books.answersTo(other, mine.checkId())))
                .containsExactly(0L, 0L);
    }

    private static @Nullable Integer scoreOf(CheckType type) {
        return switch (type) {
            case ADDRESS -> 80;
            case CREDIT -> 720;
            case CRIMINAL_RECORD -> null;
        };
    }
}
