package io.gangway.onboarding.process;

import io.gangway.engine.CaseBook.StepEvent;
import io.gangway.engine.CaseBook.StepEvent.Entered;
import io.gangway.engine.CaseBook.StepEvent.Left;
import io.gangway.platform.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Which steps of the process an onboarding entered and left, and when: for the diagram, and for whoever asks since when
 * something waits. A transaction writes all of its steps in two statements at most.
 */
@ApplicationScoped
class StepRecords {

    private static final String ENTER = """
            INSERT INTO process_step (tenant_id, onboarding_id, step_id, element, entered_at, left_at, interrupted)
            SELECT ?1, o, s, e, cast(?2 AS timestamptz), CASE WHEN l THEN cast(?2 AS timestamptz) END, i
            FROM unnest(cast(?3 AS uuid[]), cast(?4 AS text[]), cast(?5 AS text[]), cast(?6 AS boolean[]), cast(?7 AS boolean[]))
                AS entered (o, s, e, l, i)
            """;

    private static final String LEAVE = """
            UPDATE process_step SET left_at = ?1, interrupted = l.i
            FROM unnest(cast(?2 AS uuid[]), cast(?3 AS text[]), cast(?4 AS boolean[])) AS l (o, s, i)
            WHERE onboarding_id = l.o AND step_id = l.s AND left_at IS NULL
            """;

    private static final String LIST = """
            SELECT step_id, element, entered_at, left_at, interrupted FROM process_step
            WHERE onboarding_id = ?1 ORDER BY seq
            """;

    private final EntityManager database;
    private final CurrentTenant currentTenant;
    private final Clock clock;

    StepRecords(EntityManager database, CurrentTenant currentTenant, Clock clock) {
        this.database = database;
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
        enter(passages.values().stream().filter(one -> one.entered() != null).toList());
        leave(passages.values().stream()
                .filter(one -> one.entered() == null)
                .map(Passage::left)
                .toList());
    }

    private void enter(List<Passage> passages) {
        if (passages.isEmpty()) {
            return;
        }
        var entered = passages.stream().map(Passage::entered).toList();
        database.createNativeQuery(ENTER)
                .setParameter(1, currentTenant.get().value())
                .setParameter(2, now())
                .setParameter(3, entered.stream().map(Entered::onboardingId).toArray(UUID[]::new))
                .setParameter(4, entered.stream().map(Entered::stepId).toArray(String[]::new))
                .setParameter(5, entered.stream().map(Entered::element).toArray(String[]::new))
                .setParameter(
                        6, passages.stream().map(one -> one.left() != null).toArray(Boolean[]::new))
                .setParameter(
                        7,
                        passages.stream()
                                .map(one -> one.left() != null && one.left().interrupted())
                                .toArray(Boolean[]::new))
                .executeUpdate();
    }

    private void leave(List<Left> left) {
        if (left.isEmpty()) {
            return;
        }
        database.createNativeQuery(LEAVE)
                .setParameter(1, now())
                .setParameter(2, left.stream().map(Left::onboardingId).toArray(UUID[]::new))
                .setParameter(3, left.stream().map(Left::stepId).toArray(String[]::new))
                .setParameter(4, left.stream().map(Left::interrupted).toArray(Boolean[]::new))
                .executeUpdate();
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
