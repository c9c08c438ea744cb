package io.gangway.localstack.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gangway.localstack.Part;
import io.gangway.localstack.SharedStack;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The demo's cases get their age while the services still work on them. */
class AgingIT {

    private static final UUID CASE = UUID.randomUUID();

    @Test
    void whoHoldsACaseIsWaitedForAndCanGoOn() throws SQLException {
        // Given
        var database = SharedStack.obtain(Part.POSTGRESQL).freshDatabase("aging");
        try (var service = connect(database.url(), database.ownerUser(), database.ownerPassword());
                var demo = connect(database.url(), database.ownerUser(), database.ownerPassword())) {
            execute(service, "create table finding (case_id uuid, seen_at timestamptz)");
            execute(service, "create table casefile (id uuid, opened_at timestamptz)");
            execute(service, "insert into casefile values ('%s', '2026-11-28T12:00:00Z')".formatted(CASE));
            execute(service, "insert into finding values ('%s', '2026-11-28T12:30:00Z')".formatted(CASE));
            service.commit();
            execute(service, "select 1 from casefile for update");

            // When
            var aged = CompletableFuture.runAsync(() -> age(demo));
            await().until(() -> isSomebodyWaiting(service));
            execute(service, "update finding set seen_at = seen_at + interval '1 minute'");
            service.commit();

            // Then
            aged.join();
            assertThat(find(demo, "select seen_at at time zone 'UTC' from finding"))
                    .isEqualTo("2026-11-27 12:31:00");
            assertThat(find(demo, "select opened_at at time zone 'UTC' from casefile"))
                    .isEqualTo("2026-11-27 12:00:00");
        }
    }

    private static void age(Connection connection) {
        try {
            Aging.age(connection, "casefile", "case_id", List.of(), Map.of(CASE, Duration.ofDays(1)));
            connection.commit();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static boolean isSomebodyWaiting(Connection connection) throws SQLException {
        return find(
                        connection,
                        "select count(*) from pg_locks where not granted and pid = any (select pid from"
                                + " pg_stat_activity where datname = current_database())")
                .equals("1");
    }

    private static Connection connect(String url, String user, String password) throws SQLException {
        var connection = DriverManager.getConnection(url, user, password);
        connection.setAutoCommit(false);
        return connection;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String find(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
