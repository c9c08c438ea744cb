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
import org.jspecify.annotations.Nullable;

/** Looks across tenants for what is stuck: ids, states and times, through the role that sees nothing else. */
@ApplicationScoped
class StuckOnboardings {

    private static final int AT_ONCE = 200;

    /** What still waits in the outbox is on its way, not stuck. */
    private static final String NOT_ON_ITS_WAY =
            " AND NOT EXISTS (SELECT FROM outbox WHERE destination = 'engine' AND message_key = onboarding.id::text)";

    private static final String PAGE = """
            SELECT id, tenant_id, process_instance_id, %1$s AS since FROM onboarding
            WHERE %1$s < ? AND (%1$s, id) > (?, ?) AND %2$s ORDER BY %1$s, id LIMIT %3$d
            """;

    private final AgroalDataSource dataSource;
    private final ReconcilerConfig config;
    private final Clock clock;

    StuckOnboardings(@DataSource("relay") AgroalDataSource dataSource, ReconcilerConfig config, Clock clock) {
        this.dataSource = dataSource;
        this.config = config;
        this.clock = clock;
    }

    /** The next of one kind, the longest first, a bounded number: of those after that one, or from the first. */
    List<StuckOnboarding> find(Finding finding, @Nullable StuckOnboarding after) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(queryOf(finding))) {
            statement.setObject(1, utc(clock.instant().minus(patienceWith(finding))));
            statement.setObject(2, utc(after == null ? Instant.EPOCH : after.since()));
            statement.setObject(3, after == null ? new UUID(0, 0) : after.id());
            try (var result = statement.executeQuery()) {
                return read(finding, result);
            }
        }
    }

    /** The kinds exclude each other but for the first: the promise to the tenant comes before all that is the engine's. */
    private static String queryOf(Finding finding) {
        return switch (finding) {
            case OVERDUE -> PAGE.formatted("due_at", "decided_at IS NULL", AT_ONCE);
            case UNSTARTED ->
                PAGE.formatted(
                        "touched_at", "decided_at IS NULL AND process_instance_id IS NULL" + NOT_ON_ITS_WAY, AT_ONCE);
            case UNENDED ->
                PAGE.formatted(
                        "decided_at",
                        "process_instance_id IS NOT NULL AND process_ended_at IS NULL" + NOT_ON_ITS_WAY,
                        AT_ONCE);
            case STALLED ->
                PAGE.formatted(
                        "touched_at",
                        "decided_at IS NULL AND process_instance_id IS NOT NULL" + NOT_ON_ITS_WAY,
                        AT_ONCE);
        };
    }

    private Duration patienceWith(Finding finding) {
        return switch (finding) {
            case OVERDUE -> config.overdueAfter();
            case UNSTARTED -> config.unstartedAfter();
            case UNENDED -> config.unendedAfter();
            case STALLED -> config.stalledAfter();
        };
    }

    private static List<StuckOnboarding> read(Finding finding, ResultSet result) throws SQLException {
        var found = new ArrayList<StuckOnboarding>();
        while (result.next()) {
            found.add(new StuckOnboarding(
                    result.getObject("id", UUID.class),
                    new TenantId(result.getObject("tenant_id", UUID.class)),
                    finding,
                    result.getObject("since", OffsetDateTime.class).toInstant(),
                    result.getString("process_instance_id")));
        }
        return found;
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
