package io.gangway.platform.outbox;

import io.agroal.api.AgroalDataSource;
import io.gangway.platform.tenancy.TenantId;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The relay's view of the outbox: all tenants' rows, through a role that may touch nothing else. */
@ApplicationScoped
class OutboxTable {

    /** What became of the rows of one batch. */
    record Outcome(List<OutboxRow> delivered, List<OutboxRow> failed) {}

    /**
     * What one look at the table found.
     *
     * @param full whether there may be more that is due
     * @param untilNext how long until a row becomes due that is not yet; null when there is none, or nobody asked
     */
    record Look(boolean full, @Nullable Duration untilNext) {}

    private static final String TAKE = """
            SELECT seq, tenant_id, topic, message_key, message_id, type, occurred_at, payload, attempts FROM outbox
            WHERE destination = ? AND due_at <= now() ORDER BY due_at, seq LIMIT ? FOR UPDATE SKIP LOCKED
            """;

    // As of the transaction's begin, like TAKE: what becomes due in between is still counted as to come.
    private static final String NEXT = """
            SELECT ceil(extract(epoch FROM min(due_at) - clock_timestamp()) * 1000)::bigint FROM outbox
            WHERE destination = ? AND due_at > now()
            """;

    private static final String FORGET = "DELETE FROM outbox WHERE seq = ANY (?)";

    /** 200 ms, doubling, at most 30 s; up to a quarter more at random, so that replicas do not march in step. */
    private static final String POSTPONE = """
            UPDATE outbox SET attempts = attempts + 1, due_at = clock_timestamp()
                + least(interval '30 s', interval '200 ms' * power(2, least(attempts, 10))) * (1 + random() / 4)
            WHERE seq = ANY (?)
            """;

    private static final Outcome NOTHING = new Outcome(List.of(), List.of());

    private final AgroalDataSource dataSource;

    OutboxTable(@DataSource("relay") AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Takes due rows, lets {@code deliver} handle them while their locks are held, and writes down the outcome. When
     * this process dies in between, the locks fall and another relay takes the rows: delivered at least once.
     *
     * @param asksForNext whether rows are held back for later, as far as the caller knows
     */
    Look look(String destination, int limit, boolean asksForNext, Function<List<OutboxRow>, Outcome> deliver)
            throws SQLException {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var rows = take(connection, destination, limit);
                var outcome = rows.isEmpty() ? NOTHING : deliver.apply(rows);
                update(connection, FORGET, outcome.delivered());
                update(connection, POSTPONE, outcome.failed());
                var full = rows.size() == limit;
                var asks = !full && (asksForNext || !outcome.failed().isEmpty());
                var untilNext = asks ? untilNext(connection, destination) : null;
                connection.commit();
                return new Look(full, untilNext);
            } catch (SQLException | RuntimeException failure) {
                connection.rollback();
                throw failure;
            }
        }
    }

    private static @Nullable Duration untilNext(Connection connection, String destination) throws SQLException {
        try (var statement = connection.prepareStatement(NEXT)) {
            statement.setString(1, destination);
            try (var result = statement.executeQuery()) {
                result.next();
                var millis = result.getLong(1);
                return result.wasNull() ? null : Duration.ofMillis(Math.max(0, millis));
            }
        }
    }

    private static List<OutboxRow> take(Connection connection, String destination, int limit) throws SQLException {
        try (var statement = connection.prepareStatement(TAKE)) {
            statement.setString(1, destination);
            statement.setInt(2, limit);
            try (var result = statement.executeQuery()) {
                var rows = new ArrayList<OutboxRow>();
                while (result.next()) {
                    rows.add(read(result));
                }
                return rows;
            }
        }
    }

    private static OutboxRow read(ResultSet result) throws SQLException {
        return new OutboxRow(
                result.getLong("seq"),
                new TenantId(result.getObject("tenant_id", UUID.class)),
                result.getString("topic"),
                result.getString("message_key"),
                result.getObject("message_id", UUID.class),
                result.getString("type"),
                result.getObject("occurred_at", Timestamp.class).toInstant(),
                result.getBytes("payload"),
                result.getInt("attempts"));
    }

    private static void update(Connection connection, String sql, List<OutboxRow> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint", rows.stream().map(OutboxRow::seq).toArray()));
            statement.executeUpdate();
        }
    }
}
