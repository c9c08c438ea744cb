package io.gangway.platform.retention;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.OptionalInt;

/** One batch of one rule in a transaction of its own, by one replica at a time. */
@ApplicationScoped
class Pruning {

    /** Held until the batch is committed: replicas share the work, and nobody waits for anybody. */
    private static final String TURN = "SELECT pg_try_advisory_xact_lock(hashtext('gangway.retention'))";

    private final AgroalDataSource database;

    Pruning(@DataSource("relay") AgroalDataSource database) {
        this.database = database;
    }

    /**
     * Deletes at most so many rows that are older.
     *
     * @return how many went; empty when another replica is at it
     */
    OptionalInt prune(RetentionRule rule, Instant olderThan, int limit) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var deleted = takeTurn(connection)
                        ? OptionalInt.of(delete(connection, rule, olderThan, limit))
                        : OptionalInt.empty();
                connection.commit();
                return deleted;
            } catch (SQLException | RuntimeException failure) {
                connection.rollback();
                throw failure;
            }
        }
    }

    private static boolean takeTurn(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var turn = statement.executeQuery(TURN)) {
            return turn.next() && turn.getBoolean(1);
        }
    }

    private static int delete(Connection connection, RetentionRule rule, Instant olderThan, int limit)
            throws SQLException {
        try (var statement = connection.prepareStatement(rule.delete())) {
            statement.setObject(1, OffsetDateTime.ofInstant(olderThan, ZoneOffset.UTC));
            statement.setInt(2, limit);
            return statement.executeUpdate();
        }
    }
}
