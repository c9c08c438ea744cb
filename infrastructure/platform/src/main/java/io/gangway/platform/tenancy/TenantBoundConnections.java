package io.gangway.platform.tenancy;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Tells PostgreSQL the tenant of the transaction: the one place where {@code app.tenant} is set.
 *
 * <p>The pool enlists a connection in the transaction before it calls this, so the setting is the transaction's first
 * statement: it travels with BEGIN, lives until COMMIT and cannot leak to the next borrower. Where no tenant is bound
 * nothing is set and row-level security shows an empty database.
 */
@ApplicationScoped
class TenantBoundConnections implements AgroalPoolInterceptor {

    private final CurrentTenant currentTenant;

    TenantBoundConnections(CurrentTenant currentTenant) {
        this.currentTenant = currentTenant;
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        findTenant().ifPresent(tenant -> bind(connection, tenant));
    }

    private Optional<TenantId> findTenant() {
        return Arc.container().requestContext().isActive() ? currentTenant.find() : Optional.empty();
    }

    private static void bind(Connection connection, TenantId tenant) {
        if (outsideTransaction(connection)) {
            return;
        }
        try (var statement = connection.prepareStatement("select set_config('app.tenant', ?, true)")) {
            statement.setString(1, tenant.toString());
            statement.execute();
        } catch (SQLException failure) {
            throw new IllegalStateException("Could not bind the tenant to the connection", failure);
        }
    }

    private static boolean outsideTransaction(Connection connection) {
        try {
            return connection.getAutoCommit();
        } catch (SQLException failure) {
            throw new IllegalStateException("The connection is closed", failure);
        }
    }
}
