package io.gangway.onboarding.rehearsal;

import io.gangway.onboarding.application.OnboardingStatus;
import io.gangway.onboarding.rehearsal.Hindsight.Outcome;
import io.gangway.onboarding.web.PageQuery.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The flips of the tenant's rehearsals: many rows of a few words, past the object mapping. */
@ApplicationScoped
class Flips {

    private static final String ADD = """
            INSERT INTO rehearsal_flip (rehearsal_id, decision_record_id, tenant_id, onboarding_id,
                was_outcome, was_reason, was_rule, outcome, reason, rule)
            VALUES (?, ?, current_setting('app.tenant')::uuid, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String PAGE = """
            SELECT flip.*, onboarding.status FROM rehearsal_flip AS flip
            LEFT JOIN onboarding ON onboarding.id = flip.onboarding_id
            WHERE rehearsal_id = ? AND (?::uuid IS NULL OR decision_record_id < ?)
            ORDER BY decision_record_id DESC LIMIT ?
            """;

    private final Session session;

    Flips(Session session) {
        this.session = session;
    }

    /** What an earlier worker found. */
    void forget(UUID rehearsalId) {
        session.createNativeMutationQuery("delete from rehearsal_flip where rehearsal_id = ?1")
                .setParameter(1, rehearsalId)
                .executeUpdate();
    }

    void add(UUID rehearsalId, List<Flip> flips) {
        if (!flips.isEmpty()) {
            session.doWork(connection -> add(connection, rehearsalId, flips));
        }
    }

    private static void add(Connection connection, UUID rehearsalId, List<Flip> flips) throws SQLException {
        try (var statement = connection.prepareStatement(ADD)) {
            for (var flip : flips) {
                var was = flip.past().verdict();
                var is = flip.now();
                statement.setObject(1, rehearsalId);
                statement.setObject(2, flip.past().id());
                statement.setObject(3, flip.past().onboardingId());
                statement.setString(4, was.outcome().name());
                statement.setString(5, was.reason());
                statement.setString(6, was.rule());
                statement.setString(7, is.outcome().name());
                statement.setString(8, is.reason());
                statement.setString(9, is.rule());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    FlipsView of(UUID rehearsalId, Page page) {
        return session.doReturningWork(connection -> read(connection, rehearsalId, page));
    }

    private static FlipsView read(Connection connection, UUID rehearsalId, Page page) throws SQLException {
        try (var statement = connection.prepareStatement(PAGE)) {
            var behind = page.behind().orElse(null);
            statement.setObject(1, rehearsalId);
            statement.setObject(2, behind);
            statement.setObject(3, behind);
            statement.setInt(4, page.lookFor());
            try (var rows = statement.executeQuery()) {
                var ids = new ArrayList<UUID>();
                var items = new ArrayList<FlipsView.Item>();
                while (rows.next()) {
                    ids.add(rows.getObject("decision_record_id", UUID.class));
                    items.add(read(rows));
                }
                return new FlipsView(List.copyOf(page.shown(items)), page.next(ids, id -> id));
            }
        }
    }

    private static FlipsView.Item read(ResultSet row) throws SQLException {
        var onboardingId = row.getObject("onboarding_id", UUID.class);
        return new FlipsView.Item(
                onboardingId,
                "/v1/onboardings/" + onboardingId,
                new Hindsight(
                        Outcome.valueOf(row.getString("was_outcome")),
                        row.getString("was_reason"),
                        row.getString("was_rule")),
                new Hindsight(
                        Outcome.valueOf(row.getString("outcome")), row.getString("reason"), row.getString("rule")),
                finalStatus(row.getString("status")));
    }

    private static @Nullable OnboardingStatus finalStatus(@Nullable String text) {
        var status = text == null ? null : OnboardingStatus.valueOf(text);
        return status != null && status.isTerminal() ? status : null;
    }
}
