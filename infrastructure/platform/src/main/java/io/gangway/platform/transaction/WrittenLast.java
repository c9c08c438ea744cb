package io.gangway.platform.transaction;

import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Rows of one kind that a transaction collects and writes together just before it commits, on its own connection: one round
 * trip, whatever the number; and when that fails, so does the transaction. Until then it does not see them itself.
 *
 * @param <T> a row
 */
public final class WrittenLast<T> {

    private final TransactionSynchronizationRegistry transaction;
    private final DataSource database;
    private final Writer<T> writer;

    /** Writes the rows in the order in which they were added; there is at least one. */
    @FunctionalInterface
    public interface Writer<T> {
        void write(Connection connection, List<T> rows) throws SQLException;
    }

    /** @param database whose pool hands out the connection of the running transaction, with the tenant set */
    public WrittenLast(TransactionSynchronizationRegistry transaction, DataSource database, Writer<T> writer) {
        this.transaction = transaction;
        this.database = database;
        this.writer = writer;
    }

    /** Takes a row for the running transaction. */
    public void add(T row) {
        collected().add(row);
    }

    @SuppressWarnings("unchecked") // What lies under this key was put there by this object.
    private List<T> collected() {
        if (transaction.getResource(this) instanceof WrittenLast<?>.Collected begun && !begun.written) {
            return (List<T>) begun.rows;
        }
        // The first, or one that comes when the others are written, from another synchronization.
        var begun = new Collected();
        transaction.registerInterposedSynchronization(begun);
        transaction.putResource(this, begun);
        return begun.rows;
    }

    private final class Collected implements Synchronization {

        private final List<T> rows = new ArrayList<>();
        private boolean written;

        @Override
        public void beforeCompletion() {
            written = true;
            try (var connection = database.getConnection()) {
                writer.write(connection, rows);
            } catch (SQLException failure) {
                throw new IllegalStateException("What the transaction has collected cannot be written", failure);
            }
        }

        @Override
        public void afterCompletion(int status) {
            // The rows are the database's now, or nobody's.
        }
    }
}
