package io.gangway.onboarding.application;

import io.gangway.platform.ids.Ids;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Everything that happened to this tenant's onboardings, written in the transaction in which it happened. */
@ApplicationScoped
public class Timeline implements PanacheRepositoryBase<TimelineEntry, UUID> {

    private final Ids ids;
    private final Clock clock;

    Timeline(Ids ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Writes down what just happened.
     *
     * @param details flat, JSON-serialisable, nothing personal
     */
    public void add(UUID onboardingId, TimelineKind kind, String summary, Map<String, Object> details) {
        persist(new TimelineEntry(ids.next(), onboardingId, clock.instant(), kind, summary, details));
    }

    public void add(UUID onboardingId, TimelineKind kind, String summary) {
        add(onboardingId, kind, summary, Map.of());
    }

    /** Oldest first. */
    public List<TimelineEntry> of(UUID onboardingId) {
        return list("onboardingId = ?1 order by at, id", onboardingId);
    }
}
