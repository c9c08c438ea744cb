package io.gangway.onboarding.shadow;

import io.agroal.api.AgroalDataSource;
import io.gangway.platform.tenancy.TenantId;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Looks across tenants for versions with a shadow: ids alone, through the role that sees nothing else. */
@ApplicationScoped
class CastShadows {

    private static final String FIND =
            "SELECT id, tenant_id FROM policy WHERE shadow_since IS NOT NULL AND shadow_settled_at IS NULL";

    private final AgroalDataSource dataSource;

    CastShadows(@DataSource("relay") AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** A version with a shadow, and whose it is. */
    record Cast(UUID policyId, TenantId tenant) {}

    List<Cast> find() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(FIND);
                var rows = statement.executeQuery()) {
            var found = new ArrayList<Cast>();
            while (rows.next()) {
                found.add(new Cast(
                        rows.getObject("id", UUID.class), new TenantId(rows.getObject("tenant_id", UUID.class))));
            }
            return found;
        }
    }
}
