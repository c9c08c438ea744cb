package io.gangway.review.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** The history of what ended long ago goes, and nothing else: rounds follow one another all the time here. */
@QuarkusTest
@TestProfile(BehindADoor.Impatient.class)
class RetentionIT extends ComponentTest {

    @Test
    void theHistoryOfAnEndedTaskGoesAndThatOfAnOpenOneStays() throws SQLException {
        // Given
        var open = anOpenTask();
        var youngEnded = decided();
        var oldEnded = decided();
        age(open, 731);
        age(youngEnded, 729);
        var others = anOpenTask(Tenant.NOVA_TELCO, Instant.parse("2026-11-21T05:06:53.125Z"));

        // When
        age(oldEnded, 731);

        // Then
        await().untilAsserted(() -> assertThat(entriesOf(oldEnded)).isZero());
        var next = decided();
        age(next, 731);
        await().untilAsserted(() -> assertThat(entriesOf(next)).isZero());
        assertThat(entriesOf(open)).isPositive();
        assertThat(entriesOf(youngEnded)).isPositive();
        assertThat(entriesOf(others)).isPositive();
        Caller.REVIEWER.get(oldEnded).then().statusCode(200);
    }

    private UUID decided() {
        var task = anOpenTask();
        Caller.REVIEWER
                .decide(task, Caller.REVIEWER.claimed(task), Caller.APPROVAL)
                .statusCode(200);
        return task;
    }

    private static void age(UUID task, int days) {
        change("update task_history set at = now() - interval '%d days' where task_id = '%s'".formatted(days, task));
        change("update task set decided_at = now() - interval '%d days' where id = '%s' and decided_at is not null"
                .formatted(days, task));
    }

    private static void change(String statement) {
        try (var connection = DriverManager.getConnection(
                        setting("gangway.database.url"),
                        setting("gangway.database.owner"),
                        setting("gangway.database.owner.password"));
                var sql = connection.createStatement()) {
            sql.execute("select set_config('app.tenant', '" + Tenant.ACME_BANK.id() + "', false)");
            sql.execute(statement);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static int entriesOf(UUID task) throws SQLException {
        // Whosever it is: each tenant is shown its own.
        for (var tenant : Tenant.values()) {
            try (var connection = DriverManager.getConnection(
                            setting("gangway.database.url"),
                            setting("gangway.database.user"),
                            setting("gangway.database.password"));
                    var sql = connection.createStatement()) {
                sql.execute("select set_config('app.tenant', '" + tenant.id() + "', false)");
                var rows = sql.executeQuery("select count(*) from task_history where task_id = '" + task + "'");
                rows.next();
                if (rows.getInt(1) > 0) {
                    return rows.getInt(1);
                }
            }
        }
        return 0;
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
