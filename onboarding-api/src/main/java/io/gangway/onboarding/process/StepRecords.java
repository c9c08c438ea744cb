package io.gangway.onboarding.process;

import io.agroal.api.AgroalDataSource;
import io.gangway.engine.CaseBook.StepEvent;
import io.gangway.engine.CaseBook.StepEvent.Entered;
import io.gangway.engine.CaseBook.StepEvent.Left;
import io.gangway.platform.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Which steps of the process an onboarding entered and left, and when: for the diagram, and for whoever asks since when
 * something waits. A transaction writes all of its steps in two batches at most.
 */
@ApplicationScoped
class StepRecords {

    private static final String ENTER = """
            INSERT INTO process_step (tenant_id, onboarding_id, step_id, element, entered_at, left_at, interrupted)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String LEAVE = """
            UPDATE process_step SET left_at = ?, interrupted = ?
            WHERE onboarding_id = ? AND step_id = ? AND left_at IS NULL
            """;

    private static final String LIST = """
            SELECT step_id, element, entered_at, left_at, interrupted FROM process_step
            WHERE onboarding_id = ?1 ORDER BY seq
            """;

    private final EntityManager database;
    private final AgroalDataSource connections;
    private final CurrentTenant currentTenant;
    private final Clock clock;

    StepRecords(EntityManager database, AgroalDataSource connections, CurrentTenant currentTenant, Clock clock) {
        this.database = database;
        this.connections = connections;
        this.currentTenant = currentTenant;
        this.clock = clock;
    }

    /** What became of a step in one transaction. */
    private record Passage(
            @Nullable Entered entered, @Nullable Left left) {}

    void write(List<StepEvent> events) {
        var passages = new LinkedHashMap<String, Passage>();
        for (var event : events) {
            // A step's id may serve the next step of the same token: element and id together name it.
            var key = event.stepId() + ' ' + event.element();
            var known = passages.getOrDefault(key, new Passage(null, null));
            passages.put(
                    key,
                    switch (event) {
                        case Entered entered -> new Passage(entered, null);
                        case Left left -> new Passage(known.entered(), left);
                    });
        }
        write(
                passages.values().stream().filter(one -> one.entered() != null).toList(),
                passages.values().stream()
                        .filter(one -> one.entered() == null)
                        .map(Passage::left)
                        .toList());
    }

    /** On the transaction's own connection, behind Hibernate's back: its session has written and is about to end. */
    private void write(List<Passage> entered, List<Left> left) {
        try (var connection = connections.getConnection()) {
            enter(connection, entered);
            leave(connection, left);
        } catch (SQLException failure) {
            throw new IllegalStateException("The steps of a process cannot be written", failure);
        }
    }

    private void enter(Connection connection, List<Passage> passages) throws SQLException {
        if (passages.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(ENTER)) {
            for (var passage : passages) {
                var entered = Objects.requireNonNull(passage.entered());
                var left = passage.left();
                statement.setObject(1, currentTenant.get().value());
                statement.setObject(2, entered.onboardingId());
                statement.setString(3, entered.stepId());
                statement.setString(4, entered.element());
                statement.setObject(5, now());
                statement.setObject(6, left == null ? null : now(), Types.TIMESTAMP_WITH_TIMEZONE);
                statement.setBoolean(7, left != null && left.interrupted());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private void leave(Connection connection, List<Left> leaving) throws SQLException {
        if (leaving.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(LEAVE)) {
            for (var left : leaving) {
                statement.setObject(1, now());
                statement.setBoolean(2, left.interrupted());
                statement.setObject(3, left.onboardingId());
                statement.setString(4, left.stepId());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    boolean isEntered(UUID onboardingId, String stepId) {
        return of(onboardingId).stream().anyMatch(step -> step.stepId().equals(stepId));
    }

    /** Oldest first. */
    List<StepRecord> of(UUID onboardingId) {
        return database.unwrap(Session.class)
                .createNativeQuery(LIST, StepRecord.class)
                .setParameter(1, onboardingId)
                .getResultList();
    }
}
