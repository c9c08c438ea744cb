package io.gangway.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.check.contract.CheckType;
import io.gangway.check.contract.PerformCheck;
import io.gangway.check.contract.WithdrawCheck;
import io.gangway.check.contract.WithdrawCheck.Reason;
import io.gangway.platform.tenancy.TenantId;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DeadLetterIT extends ComponentTest {

    private final PerformCheck command = Commands.perform(CheckType.CREDIT);
    private final String key = command.checkId().toString();

    @ParameterizedTest
    @EnumSource
    void what_cannot_be_read_is_buried_and_the_partition_moves_on(CheckType type) {
        var unreadable = Commands.perform(type);

        broker.send(
                type,
                unreadable.checkId().toString(),
                broker.headers(tenant, unreadable),
                "{ not json".getBytes(UTF_8));

        assertThat(reasonOf(unreadable.checkId().toString())).startsWith("MALFORMED_PAYLOAD");
        awaitQuiet(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "{}", "\"text\"", "", "{\"checkId\": \"no uuid\"}"})
    void json_that_is_no_command_is_buried(String json) {
        broker.send(CheckType.CREDIT, key, broker.headers(tenant, command), json.getBytes(UTF_8));

        assertThat(reasonOf(key)).startsWith("MALFORMED_PAYLOAD");
        awaitQuiet(CheckType.CREDIT);
    }

    @ParameterizedTest
    @CsvSource({
        "ce_type, gangway.check.ShredCheck, UNKNOWN_TYPE",
        "ce_type, gangway.check.CheckCompleted, UNKNOWN_TYPE",
        "ce_tenantid, nobody, MALFORMED_HEADERS",
        "ce_id, 42, MALFORMED_HEADERS",
        "ce_time, noon, MALFORMED_HEADERS",
        "ce_specversion, 0.3, MALFORMED_HEADERS",
    })
    void headers_that_say_nothing_are_a_reason(String header, String value, String reason) {
        var headers = broker.headers(tenant, command);
        headers.put(header, value);

        broker.send(CheckType.CREDIT, key, headers, broker.toJson(command));

        assertThat(reasonOf(key)).startsWith(reason);
        awaitQuiet(CheckType.CREDIT);
    }

    @Test
    void no_headers_at_all_are_a_reason() {
        broker.send(CheckType.CREDIT, key, Map.of(), broker.toJson(command));

        assertThat(reasonOf(key)).startsWith("MALFORMED_HEADERS");
        awaitQuiet(CheckType.CREDIT);
    }

    @Test
    void what_is_too_large_is_buried_as_it_came() {
        var large = "x".repeat(70_000).getBytes(UTF_8);

        broker.send(CheckType.CREDIT, key, broker.headers(tenant, command), large);

        assertThat(reasonOf(key)).startsWith("TOO_LARGE");
        assertThat(awaitDeadLetter(key).record().value()).isEqualTo(large);
        awaitQuiet(CheckType.CREDIT);
    }

    @Test
    void a_parameter_of_another_check_is_buried() {
        var json = new String(broker.toJson(command), UTF_8)
                .replaceFirst("\\{", "{\"parameters\":{\"lookbackYears\":10},");

        broker.send(CheckType.CREDIT, key, broker.headers(tenant, command), json.getBytes(UTF_8));

        assertThat(reasonOf(key)).startsWith("MALFORMED_PAYLOAD");
        awaitQuiet(CheckType.CREDIT);
    }

    @Test
    void a_command_on_another_check_s_topic_is_buried() {
        broker.send(CheckType.ADDRESS, key, broker.headers(tenant, command), broker.toJson(command));

        assertThat(reasonOf(key)).startsWith("WRONG_CHECK");
        awaitQuiet(CheckType.ADDRESS);
    }

    @Test
    void a_command_id_that_was_used_for_another_check_is_buried() {
        broker.send(tenant, command);
        awaitEvents(1, command);
        var thief = new PerformCheck(
                UUID.randomUUID(), command.commandId(), 1, command.type(), command.subject(), null, command.sandbox());

        broker.send(tenant, thief);

        assertThat(reasonOf(thief.checkId().toString())).startsWith("CONFLICTING_COMMAND");
        assertThat(books.cases(tenant, thief.checkId())).isZero();
    }

    @Test
    void another_tenant_s_check_is_neither_answered_again_nor_shown() {
        var intruder = new TenantId(UUID.randomUUID());
        broker.send(tenant, command);
        awaitEvents(1, command);

        broker.send(intruder, command);

        var buried = awaitDeadLetter(key);
        assertThat(buried.header("dead-letter-reason")).startsWith("FOREIGN_TENANT");
        assertThat(buried.tenant()).isEqualTo(intruder);
        awaitQuiet(CheckType.CREDIT);
        assertThat(broker.eventsOf(command.checkId())).hasSize(1);
        assertThat(books.cases(intruder, command.checkId())).isZero();
        assertThat(books.answersTo(intruder, command.checkId())).isZero();
    }

    @Test
    void another_tenant_s_check_cannot_be_withdrawn() {
        var intruder = new TenantId(UUID.randomUUID());
        broker.send(tenant, command);
        awaitEvents(1, command);

        broker.send(intruder, new WithdrawCheck(command.checkId(), command.type(), Reason.NO_LONGER_NEEDED));

        assertThat(reasonOf(key)).startsWith("FOREIGN_TENANT");
        broker.send(tenant, Commands.nextAttempt(command));
        assertThat(awaitEvents(2, command)).hasSize(2);
    }

    private String reasonOf(String recordKey) {
        return awaitDeadLetter(recordKey).header("dead-letter-reason");
    }
}
