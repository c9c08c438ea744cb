package io.gangway.onboarding.rehearsal;

import io.agroal.api.AgroalDataSource;
import io.gangway.platform.tenancy.TenantId;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Looks across tenants for rehearsals that nobody runs: ids and times, through the role that sees nothing else. */
@ApplicationScoped
class WaitingRehearsals {

    private static final int AT_ONCE = 10;

    /** Each tenant's first before any tenant's second: who asks for much waits behind who asks for little. */
    private static final String FIND = """
            SELECT id, tenant_id FROM (
                SELECT id, tenant_id, requested_at, heartbeat_at,
                    row_number() OVER (PARTITION BY tenant_id ORDER BY requested_at) AS turn
                FROM rehearsal WHERE state IN ('QUEUED', 'RUNNING')
            ) AS open
            WHERE heartbeat_at IS NULL OR heartbeat_at < ? ORDER BY turn, requested_at LIMIT ?
            """;

    private final AgroalDataSource dataSource;
    private final RehearsalConfig config;
    private final Clock clock;

    WaitingRehearsals(@DataSource("relay") AgroalDataSource dataSource, RehearsalConfig config, Clock clock) {
        this.dataSource = dataSource;
        this.config = config;
        this.clock = clock;
    }

    /** A rehearsal to run, and whose it is. */
    record Waiting(UUID id, TenantId tenant) {}

    /** In the order of their turn. */
    List<Waiting> find() throws SQLException {
        var silentSince = clock.instant().minus(config.takenOverAfter());
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(FIND)) {
            statement.setObject(1, silentSince.atOffset(ZoneOffset.UTC));
            statement.setInt(2, AT_ONCE);
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<Waiting>();
                while (rows.next()) {
                    found.add(new Waiting(
                            rows.getObject("id", UUID.class), new TenantId(rows.getObject("tenant_id", UUID.class))));
                }
                return found;
            }
        }
    }
}
