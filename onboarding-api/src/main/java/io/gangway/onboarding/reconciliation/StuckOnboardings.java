package io.gangway.onboarding.reconciliation;

import io.agroal.api.AgroalDataSource;
import io.gangway.onboarding.reconciliation.StuckOnboarding.Finding;
import io.gangway.platform.tenancy.TenantId;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Looks across tenants for what is stuck: ids, states and times, through the role that sees nothing else. */
@ApplicationScoped
class StuckOnboardings {

    private static final int AT_ONCE = 200;

    /**
     * What still waits in the outbox is on its way, not stuck. The four kinds exclude each other: overdue comes first,
     * because the promise to the tenant does.
     */
    private static final String FIND = """
            SELECT id, tenant_id, finding FROM (
                SELECT id, tenant_id, touched_at, CASE
                    WHEN decided_at IS NULL AND due_at < ? THEN 'OVERDUE'
                    WHEN decided_at IS NULL AND process_instance_key IS NULL AND touched_at < ? THEN 'UNSTARTED'
                    WHEN decided_at < ? AND process_instance_key IS NOT NULL AND process_ended_at IS NULL THEN 'UNENDED'
                    WHEN decided_at IS NULL AND process_instance_key IS NOT NULL AND touched_at < ? THEN 'STALLED'
                END AS finding
                FROM onboarding
                WHERE decided_at IS NULL OR (process_instance_key IS NOT NULL AND process_ended_at IS NULL)
            ) AS looked_at
            WHERE finding IS NOT NULL AND (finding = 'OVERDUE' OR NOT EXISTS (
                SELECT FROM outbox WHERE destination = 'engine' AND message_key = looked_at.id::text))
            ORDER BY touched_at LIMIT ?
            """;

    private final AgroalDataSource dataSource;
    private final ReconcilerConfig config;
    private final Clock clock;

    StuckOnboardings(@DataSource("relay") AgroalDataSource dataSource, ReconcilerConfig config, Clock clock) {
        this.dataSource = dataSource;
        this.config = config;
        this.clock = clock;
    }

    /** The longest stuck first, a bounded number of them. */
    List<StuckOnboarding> find() throws SQLException {
        var now = clock.instant();
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(FIND)) {
            statement.setObject(1, utc(now.minus(config.overdueAfter())));
            statement.setObject(2, utc(now.minus(config.unstartedAfter())));
            statement.setObject(3, utc(now.minus(config.unendedAfter())));
            statement.setObject(4, utc(now.minus(config.stalledAfter())));
            statement.setInt(5, AT_ONCE);
            try (var result = statement.executeQuery()) {
                return read(result);
            }
        }
    }

    private static List<StuckOnboarding> read(ResultSet result) throws SQLException {
        var found = new ArrayList<StuckOnboarding>();
        while (result.next()) {
            found.add(new StuckOnboarding(
                    result.getObject("id", UUID.class),
                    new TenantId(result.getObject("tenant_id", UUID.class)),
                    Finding.valueOf(result.getString("finding"))));
        }
        return found;
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
