package io.gangway.platform.transaction;

import io.agroal.api.AgroalDataSource;
import io.gangway.platform.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;

/**
 * Transactions of one tenant that are about the same thing take turns, on all replicas: whoever has the turn keeps it until its
 * transaction ends, and the database hands it on only when what was written is visible.
 */
@ApplicationScoped
public class Turns {

    private static final String AWAIT = "SELECT true FROM pg_advisory_xact_lock(hashtextextended(?, 0))";
    private static final String TAKE = "SELECT pg_try_advisory_xact_lock(hashtextextended(?, 0))";

    private final AgroalDataSource database;
    private final CurrentTenant tenant;

    Turns(AgroalDataSource database, CurrentTenant tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /**
     * Waits for the turn.
     *
     * @param kind of the thing, e.g. {@code policy}
     * @param name which of its kind the tenant means
     */
    public void await(String kind, String name) {
        ask(AWAIT, kind, name);
    }

    /** Does not wait; false when another transaction has the turn. */
    public boolean take(String kind, String name) {
        return ask(TAKE, kind, name);
    }

    private boolean ask(String sql, String kind, String name) {
        // The pool hands out the connection of the transaction.
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, "%s %s %s".formatted(kind, tenant.get(), name));
            try (var result = statement.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("No turn can be taken", failure);
        }
    }
}
