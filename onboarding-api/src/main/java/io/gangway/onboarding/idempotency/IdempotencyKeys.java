package io.gangway.onboarding.idempotency;

import io.agroal.api.AgroalDataSource;
import io.gangway.platform.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;

/**
 * The keys of this tenant, one call at a time.
 *
 * <p>Plain JDBC: Hibernate keeps a plan for each such query it is given, and finds none of them again.
 */
@ApplicationScoped
public class IdempotencyKeys {

    private static final String TAKE = "SELECT pg_try_advisory_xact_lock(hashtextextended(?, 0))";

    private final AgroalDataSource database;
    private final CurrentTenant currentTenant;

    IdempotencyKeys(AgroalDataSource database, CurrentTenant currentTenant) {
        this.database = database;
        this.currentTenant = currentTenant;
    }

    /**
     * Takes the key until the transaction ends; throws {@link IdempotencyKeyInUse} at once, rather than wait, when another
     * call has it. The database lets go only after the other's commit is visible, so whoever gets the key sees its record.
     */
    public void take(IdempotencyKey key) {
        if (!isFree("idempotency " + currentTenant.get() + " " + key.text())) {
            throw new IdempotencyKeyInUse();
        }
    }

    private boolean isFree(String lock) {
        // The pool hands out the connection of the transaction.
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(TAKE)) {
            statement.setString(1, lock);
            try (var result = statement.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The key cannot be taken", failure);
        }
    }
}
