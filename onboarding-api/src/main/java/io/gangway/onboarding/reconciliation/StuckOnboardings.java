package io.gangway.onboarding.reconciliation;

import io.agroal.api.AgroalDataSource;
import io.gangway.onboarding.reconciliation.StuckOnboarding.Finding;
import io.gangway.platform.tenancy.TenantId;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
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

    /** The promise to the tenant comes first, whichever engine was to keep it. */
    private static final String OVERDUE = """
            SELECT id, tenant_id, 'OVERDUE' AS finding FROM onboarding
            WHERE decided_at IS NULL AND due_at < ? ORDER BY due_at LIMIT ?
            """;

    /** What still waits in the outbox is on its way, not stuck. The kinds exclude each other. */
    private static final String LAGGING = """
            SELECT id, tenant_id, finding FROM (
                SELECT id, tenant_id, touched_at, CASE
                    WHEN decided_at IS NULL AND process_instance_id IS NULL AND touched_at < ? THEN 'UNSTARTED'
                    WHEN decided_at < ? AND process_instance_id IS NOT NULL AND process_ended_at IS NULL THEN 'UNENDED'
                    WHEN decided_at IS NULL AND process_instance_id IS NOT NULL AND touched_at < ? THEN 'STALLED'
                END AS finding
                FROM onboarding
                WHERE decided_at IS NULL OR (process_instance_id IS NOT NULL AND process_ended_at IS NULL)
            ) AS looked_at
            WHERE finding IS NOT NULL AND NOT EXISTS (
                SELECT FROM outbox WHERE destination = 'engine' AND message_key = looked_at.id::text)
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

    /** The longest overdue first, a bounded number of them. */
    List<StuckOnboarding> overdue() throws SQLException {
        return find(OVERDUE, config.overdueAfter());
    }

    /** Where the engine is another store than the database, the two can be apart: the longest first, a bounded number. */
    List<StuckOnboarding> lagging() throws SQLException {
        return find(LAGGING, config.unstartedAfter(), config.unendedAfter(), config.stalledAfter());
    }

    private List<StuckOnboarding> find(String query, Duration... bounds) throws SQLException {
        var now = clock.instant();
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(query)) {
            var at = 1;
            for (var bound : bounds) {
                statement.setObject(at++, utc(now.minus(bound)));
            }
            statement.setInt(at, AT_ONCE);
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
