package io.gangway.engine.embedded;

import io.agroal.api.AgroalDataSource;
import io.gangway.platform.tenancy.CurrentTenant;
import io.quarkus.arc.Arc;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Where the engine stores: in the tenant's transaction, on the same connection as the case, wherever a tenant is bound; and
 * for what serves all (deploying, looking for due jobs) through a role of its own.
 */
final class EngineDataSource implements DataSource {

    private final AgroalDataSource ofTheTenant;
    private final AgroalDataSource acrossTenants;
    private final CurrentTenant currentTenant;

    EngineDataSource(AgroalDataSource ofTheTenant, AgroalDataSource acrossTenants, CurrentTenant currentTenant) {
        this.ofTheTenant = ofTheTenant;
        this.acrossTenants = acrossTenants;
        this.currentTenant = currentTenant;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var bound = Arc.container().requestContext().isActive()
                && currentTenant.find().isPresent();
        return (bound ? ofTheTenant : acrossTenants).getConnection();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("The roles are fixed");
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return acrossTenants.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        acrossTenants.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        acrossTenants.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return acrossTenants.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return acrossTenants.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return acrossTenants.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return acrossTenants.isWrapperFor(type);
    }
}
