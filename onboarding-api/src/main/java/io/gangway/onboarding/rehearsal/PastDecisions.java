package io.gangway.onboarding.rehearsal;

import io.gangway.onboarding.rehearsal.Scope.Window;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.function.Predicate;
import org.hibernate.Session;

/**
 * The tenant's decisions of a product, each onboarding once, by its latest: read through a cursor, because a million of
 * them must not stand in memory, and past the object mapping, which would keep them.
 */
@ApplicationScoped
class PastDecisions {

    private static final int ROWS_AT_ONCE = 500;

    /** Newest first. An onboarding that moved to another version may have been decided on more than once. */
    private static final String FIND = """
            SELECT %s FROM decision_record AS latest
            WHERE product = ? AND at >= ? AND at < ? AND NOT EXISTS (
                SELECT FROM decision_record AS later
                WHERE later.onboarding_id = latest.onboarding_id AND (later.at, later.id) > (latest.at, latest.id))
            ORDER BY at DESC, id DESC LIMIT ?
            """;

    private static final String COUNT = "SELECT count(*) FROM (" + FIND.formatted("at, id") + ") AS found";
    private static final String READ = FIND.formatted(PastDecision.COLUMNS);

    private final Session session;

    PastDecisions(Session session) {
        this.session = session;
    }

    int count(String product, Window window) {
        return session.doReturningWork(connection -> {
            try (var statement = prepare(connection, COUNT, product, window);
                    var result = statement.executeQuery()) {
                result.next();
                return result.getInt(1);
            }
        });
    }

    /** Shows each to the visitor until it has seen enough and returns false; within a transaction, which becomes read-only. */
    void visit(String product, Window window, Predicate<PastDecision> visitor) {
        session.doWork(connection -> {
            try (var readOnly = connection.createStatement()) {
                readOnly.execute("SET TRANSACTION READ ONLY");
            }
            try (var statement = prepare(connection, READ, product, window)) {
                // In a transaction, this is what makes the driver use a cursor.
                statement.setFetchSize(ROWS_AT_ONCE);
                try (var rows = statement.executeQuery()) {
                    var wanted = true;
                    while (wanted && rows.next()) {
                        wanted = visitor.test(PastDecision.read(rows));
                    }
                }
            }
        });
    }

    private static PreparedStatement prepare(Connection connection, String query, String product, Window window)
            throws SQLException {
        var statement = connection.prepareStatement(query);
        statement.setString(1, product);
        statement.setObject(2, window.from().atOffset(ZoneOffset.UTC));
        statement.setObject(3, window.until().atOffset(ZoneOffset.UTC));
        statement.setInt(4, window.limit());
        return statement;
    }
}
