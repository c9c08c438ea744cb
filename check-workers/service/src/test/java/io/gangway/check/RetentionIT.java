package io.gangway.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gangway.platform.tenancy.TenantId;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** Answers that nobody can ask for again go, and nothing else: rounds follow one another all the time here. */
@QuarkusTest
@TestProfile(InQuickMotion.class)
class RetentionIT extends ComponentTest {

    @Test
    void an_old_answer_goes_with_its_case_and_a_young_one_keeps_both() throws SQLException {
        var young = answered(tenant, 119, 119);
        var oldCaseYoungAnswer = answered(tenant, 121, 119);
        var others = answered(new TenantId(UUID.randomUUID()), 119, 119);
        var old = new ArrayList<UUID>();
        for (var i = 0; i < 5; i++) {
            old.add(answered(tenant, 121, 121));
        }

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(cases()).doesNotContainAnyElementsOf(old));
        var last = answered(tenant, 121, 121);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(cases()).doesNotContain(last));
        assertThat(cases()).contains(young, oldCaseYoungAnswer, others);
    }

    private static UUID answered(TenantId tenant, int caseAge, int answerAge) throws SQLException {
        var check = UUID.randomUUID();
        // At once: an old case without an answer would be gone before it had one.
        inDatabase("""
                with opened as (insert into check_case (check_id, tenant_id, type, opened_at)
                    values ('%2$s', '%1$s', 'CREDIT', %3$s))
                insert into check_answer (tenant_id, command_id, check_id, type, attempt, verdict, event_id, reasons,
                    answered_at, due_at) values ('%1$s', gen_random_uuid(), '%2$s', 'CREDIT', 1, 'FAILED',
                    gen_random_uuid(), '{}', %4$s, now())
                """.formatted(tenant, check, daysAgo(caseAge), daysAgo(answerAge)), tenant.toString());
        return check;
    }

    private static String daysAgo(int days) {
        return "now() - interval '" + days + " days'";
    }

    private static List<UUID> cases() throws SQLException {
        // The relay's role is shown all tenants' cases.
        try (var connection = DriverManager.getConnection(
                        setting("gangway.database.url"),
                        setting("gangway.database.relay.user"),
                        setting("gangway.database.relay.password"));
                var rows = connection.createStatement().executeQuery("select check_id from check_case")) {
            var found = new ArrayList<UUID>();
            while (rows.next()) {
                found.add(rows.getObject(1, UUID.class));
            }
            return found;
        }
    }

    private static void inDatabase(String statement, String tenant) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        setting("gangway.database.url"),
                        setting("gangway.database.user"),
                        setting("gangway.database.password"));
                var sql = connection.createStatement()) {
            sql.execute("select set_config('app.tenant', '" + tenant + "', false)");
            sql.execute(statement);
        }
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
