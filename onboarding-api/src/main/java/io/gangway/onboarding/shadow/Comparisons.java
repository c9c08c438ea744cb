package io.gangway.onboarding.shadow;

import io.gangway.onboarding.rehearsal.Hindsight;
import io.gangway.onboarding.rehearsal.Hindsight.Outcome;
import io.gangway.onboarding.rehearsal.PastDecision;
import io.gangway.onboarding.shadow.ShadowView.Agreement;
import io.gangway.onboarding.shadow.ShadowView.Difference;
import io.gangway.onboarding.shadow.ShadowView.Differences;
import io.gangway.onboarding.web.PageQuery.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** What shadows said, append only: many rows of a few words, past the object mapping. */
@ApplicationScoped
class Comparisons {

    /**
     * Decisions become visible in another order than that of their times or ids, so no mark tells where to go on. All
     * that may be missing lies behind the newest that was compared, less the time in which a decision becomes visible:
     * a short stretch, of which those compared are left out.
     */
    private static final String FIND_MISSING = """
            SELECT %s FROM decision_record AS decided
            WHERE product = ? AND policy_id <> ? AND at < ? AND at >= greatest(?, (
                SELECT max(at) FROM shadow_decision WHERE policy_id = ?) - make_interval(secs => ?))
              AND NOT EXISTS (SELECT FROM shadow_decision AS compared
                WHERE compared.policy_id = ? AND compared.decision_record_id = decided.id)
            ORDER BY at, id LIMIT ?
            """.formatted(PastDecision.COLUMNS);

    /** Two replicas may compare the same; the first is kept. */
    private static final String ADD = """
            INSERT INTO shadow_decision (policy_id, decision_record_id, tenant_id, onboarding_id, at,
                was_outcome, was_reason, was_rule, outcome, reason, rule)
            VALUES (?, ?, current_setting('app.tenant')::uuid, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
            """;

    private static final String MATRIX = """
            SELECT was_outcome, outcome, count(*) AS onboardings FROM shadow_decision
            WHERE policy_id = ? AND at >= ? GROUP BY was_outcome, outcome
            """;

    private static final String DIFFERENCES = """
            SELECT * FROM shadow_decision
            WHERE policy_id = ? AND at >= ? AND outcome <> was_outcome AND (?::uuid IS NULL OR decision_record_id < ?)
            ORDER BY decision_record_id DESC LIMIT ?
            """;

    private final Session session;

    Comparisons(Session session) {
        this.session = session;
    }

    /** Decisions of the shadow's time that it has said nothing about yet, the oldest first. */
    List<PastDecision> missing(Shadow shadow, int limit) {
        return shadow.since()
                .map(since -> session.doReturningWork(connection -> findMissing(connection, shadow, since, limit)))
                .orElse(List.of());
    }

    private static List<PastDecision> findMissing(Connection connection, Shadow shadow, Instant since, int limit)
            throws SQLException {
        try (var statement = connection.prepareStatement(FIND_MISSING)) {
            statement.setString(1, shadow.product());
            statement.setObject(2, shadow.id());
            statement.setObject(3, shadow.until().map(Comparisons::utc).orElse(OffsetDateTime.MAX));
            statement.setObject(4, utc(since));
            statement.setObject(5, shadow.id());
            statement.setLong(6, Shadow.VISIBLE_WITHIN.toSeconds());
            statement.setObject(7, shadow.id());
            statement.setInt(8, limit);
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<PastDecision>();
                while (rows.next()) {
                    found.add(PastDecision.read(rows));
                }
                return found;
            }
        }
    }

    void add(Shadow shadow, List<Comparison> comparisons) {
        session.doWork(connection -> add(connection, shadow.id(), comparisons));
    }

    private static void add(Connection connection, UUID policyId, List<Comparison> comparisons) throws SQLException {
        try (var statement = connection.prepareStatement(ADD)) {
            for (var comparison : comparisons) {
                var was = comparison.decided().verdict();
                var is = comparison.shadow();
                statement.setObject(1, policyId);
                statement.setObject(2, comparison.decided().id());
                statement.setObject(3, comparison.decided().onboardingId());
                statement.setObject(4, utc(comparison.decided().at()));
                statement.setString(5, was.outcome().name());
                statement.setString(6, was.reason());
                statement.setString(7, was.rule());
                statement.setString(8, is.outcome().name());
                statement.setString(9, is.reason());
                statement.setString(10, is.rule());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** The pairs of outcomes that occurred. */
    List<Agreement> matrix(UUID policyId, Instant since) {
        return session.doReturningWork(connection -> {
            try (var statement = connection.prepareStatement(MATRIX)) {
                statement.setObject(1, policyId);
                statement.setObject(2, utc(since));
                try (var rows = statement.executeQuery()) {
                    var found = new ArrayList<Agreement>();
                    while (rows.next()) {
                        found.add(new Agreement(
                                Outcome.valueOf(rows.getString("was_outcome")),
                                Outcome.valueOf(rows.getString("outcome")),
                                rows.getLong("onboardings")));
                    }
                    found.sort(Agreement.IN_ORDER);
                    return found;
                }
            }
        });
    }

    /** The latest first. */
    Differences differences(UUID policyId, Instant since, Page page) {
        return session.doReturningWork(connection -> {
            try (var statement = connection.prepareStatement(DIFFERENCES)) {
                var behind = page.behind().orElse(null);
                statement.setObject(1, policyId);
                statement.setObject(2, utc(since));
                statement.setObject(3, behind);
                statement.setObject(4, behind);
                statement.setInt(5, page.lookFor());
                try (var rows = statement.executeQuery()) {
                    return readDifferences(rows, page);
                }
            }
        });
    }

    private static Differences readDifferences(ResultSet rows, Page page) throws SQLException {
        var ids = new ArrayList<UUID>();
        var found = new ArrayList<Difference>();
        while (rows.next()) {
            ids.add(rows.getObject("decision_record_id", UUID.class));
            var onboardingId = rows.getObject("onboarding_id", UUID.class);
            found.add(new Difference(
                    onboardingId,
                    "/v1/onboardings/" + onboardingId,
                    rows.getObject("at", OffsetDateTime.class).toInstant(),
                    hindsight(rows, "was_"),
                    hindsight(rows, "")));
        }
        return new Differences(List.copyOf(page.shown(found)), page.next(ids, id -> id));
    }

    private static Hindsight hindsight(ResultSet row, String prefix) throws SQLException {
        return new Hindsight(
                Outcome.valueOf(row.getString(prefix + "outcome")),
                row.getString(prefix + "reason"),
                row.getString(prefix + "rule"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
