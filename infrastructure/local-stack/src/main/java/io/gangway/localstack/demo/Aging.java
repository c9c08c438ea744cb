package io.gangway.localstack.demo;

import io.gangway.localstack.provision.Databases;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Makes demo cases look as old as they shall be: moves every recorded time of a case into the past, as the database's
 * superuser and for made-up cases alone. What the engine or a person still waits for stays where it is.
 */
final class Aging {

    private static final String TIMES = """
            select column_name, table_name
            from information_schema.columns join information_schema.tables using (table_schema, table_name)
            where table_schema = 'public' and table_type = 'BASE TABLE' and data_type = 'timestamp with time zone' and is_generated = 'NEVER'
              and (table_name = ? or table_name in
                   (select table_name from information_schema.columns where table_schema = 'public' and column_name = ?))
              and not (table_name || '.' || column_name = any (?))
            """;

    private final Databases.Superuser superuser;

    Aging(Databases.Superuser superuser) {
        this.superuser = superuser;
    }

    void ageOnboardings(Map<UUID, Duration> ages) throws SQLException {
        age(
                "onboarding",
                "onboarding",
                "onboarding_id",
                List.of("onboarding.due_at", "information_request.until"),
                ages);
    }

    void ageTasks(Map<UUID, Duration> ages) throws SQLException {
        age("reviews", "task", "task_id", List.of("task.onboarding_due_at", "task.follow_up_at"), ages);
    }

    private void age(String database, String root, String reference, List<String> fixed, Map<UUID, Duration> ages)
            throws SQLException {
        try (var connection = superuser.connect(database)) {
            connection.setAutoCommit(false);
            try (var trusting = connection.createStatement()) {
                // Decided onboardings and written history refuse changes; the demo's do not mind.
                trusting.execute("set session_replication_role = replica");
            }
            age(connection, root, reference, fixed, ages);
            connection.commit();
        }
    }

    /** In the running transaction. The services go on meanwhile, and take the case before what belongs to it: so do we. */
    static void age(Connection connection, String root, String reference, List<String> fixed, Map<UUID, Duration> ages)
            throws SQLException {
        hold(connection, root, ages.keySet());
        for (var column : columns(connection, root, reference, fixed)) {
            move(connection, column, column.table().equals(root) ? "id" : reference, ages);
        }
    }

    private static void hold(Connection connection, String root, Set<UUID> ids) throws SQLException {
        try (var lock = connection.prepareStatement(
                "select 1 from %s where id = any (?) order by id for update".formatted(root))) {
            lock.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            lock.execute();
        }
    }

    private record Column(String name, String table) {}

    private static List<Column> columns(Connection connection, String root, String reference, List<String> fixed)
            throws SQLException {
        try (var query = connection.prepareStatement(TIMES)) {
            query.setString(1, root);
            query.setString(2, reference);
            query.setArray(3, connection.createArrayOf("text", fixed.toArray()));
            var columns = new ArrayList<Column>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    columns.add(new Column(rows.getString(1), rows.getString(2)));
                }
            }
            return columns;
        }
    }

    private static void move(Connection connection, Column column, String key, Map<UUID, Duration> ages)
            throws SQLException {
        // Names from the catalogue of our own database.
        var sql = "update %s set %s = %s - ? * interval '1 second' where %s = ?"
                .formatted(column.table(), column.name(), column.name(), key);
        try (var update = connection.prepareStatement(sql)) {
            for (var entry : ages.entrySet()) {
                update.setLong(1, entry.getValue().toSeconds());
                update.setObject(2, entry.getKey());
                update.addBatch();
            }
            update.executeBatch();
        }
    }
}
