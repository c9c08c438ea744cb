package io.gangway.platform.outbox;

import jakarta.transaction.Synchronization;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;

/**
 * What one transaction has sent so far. It becomes one multi-row INSERT just before the commit: one round trip, one
 * notification, whatever the number; and when that fails, so does the transaction.
 */
class UnwrittenMessages implements Synchronization {

    /** PostgreSQL takes 65,535 parameters; a statement of a few hundred rows gains nothing by growing. */
    private static final int ROWS_PER_STATEMENT = 500;

    private final DataSource database;
    private final List<UnwrittenMessage> messages = new ArrayList<>();
    private boolean written;

    UnwrittenMessages(DataSource database) {
        this.database = database;
    }

    void add(UnwrittenMessage message) {
        messages.add(message);
    }

    /** True once the INSERT has run: whoever sends still later, from another synchronization, begins anew. */
    boolean areWritten() {
        return written;
    }

    @Override
    public void beforeCompletion() {
        written = true;
        // The pool hands out the connection of the transaction, with the tenant set.
        try (var connection = database.getConnection()) {
            for (var from = 0; from < messages.size(); from += ROWS_PER_STATEMENT) {
                write(connection, messages.subList(from, Math.min(messages.size(), from + ROWS_PER_STATEMENT)));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The outbox cannot be written", failure);
        }
    }

    @Override
    public void afterCompletion(int status) {
        // The rows are the database's now, or nobody's.
    }

    /** The rows are numbered in the order in which they stand in the statement. */
    private static void write(Connection connection, List<UnwrittenMessage> rows) throws SQLException {
        var groups = String.join(", ", Collections.nCopies(rows.size(), UnwrittenMessage.PLACEHOLDERS));
        try (var insert =
                connection.prepareStatement("INSERT INTO outbox (" + UnwrittenMessage.COLUMNS + ") VALUES " + groups)) {
            var at = 1;
            for (var row : rows) {
                at = row.fill(insert, at);
            }
            insert.executeUpdate();
        }
    }
}
