package io.gangway.onboarding.rehearsal;

import io.gangway.onboarding.rehearsal.Scope.Window;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import org.hibernate.Session;

/**
 * The tenant's decisions of a product, each onboarding once, by its latest: read through a cursor, because a million of
 * them must not stand in memory, and past the object mapping, which would keep them.
 */
@ApplicationScoped
class PastDecisions {

    private static final int ROWS_AT_ONCE = 500;

    /** Others have work for the database too. */
    private static final String MODEST = "SET TRANSACTION READ ONLY; SET LOCAL max_parallel_workers_per_gather = 0";

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

    /** Whom a past is shown to. */
    interface Visitor {

        /** How many there are to see; false says that none is wanted. */
        boolean expect(int total);

        /** One of them; false says that it was enough. */
        boolean see(PastDecision past);
    }

    /** Within a transaction of its own: it becomes read-only, and the cursor lives as long as it does. */
    void show(String product, Window window, Visitor visitor) {
        session.doWork(connection -> {
            try (var modest = connection.createStatement()) {
                modest.execute(MODEST);
            }
            if (visitor.expect(count(connection, product, window))) {
                read(connection, product, window, visitor);
            }
        });
    }

    private static int count(Connection connection, String product, Window window) throws SQLException {
        try (var statement = prepare(connection, COUNT, product, window);
                var result = statement.executeQuery()) {
            result.next();
            return result.getInt(1);
        }
    }

    private static void read(Connection connection, String product, Window window, Visitor visitor)
            throws SQLException {
        try (var statement = prepare(connection, READ, product, window)) {
            // In a transaction, this is what makes the driver use a cursor.
            statement.setFetchSize(ROWS_AT_ONCE);
            try (var rows = statement.executeQuery()) {
                var wanted = true;
                while (wanted && rows.next()) {
                    wanted = visitor.see(PastDecision.read(rows));
                }
            }
        }
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
