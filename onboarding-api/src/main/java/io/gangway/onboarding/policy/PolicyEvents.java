package io.gangway.onboarding.policy;

import io.gangway.platform.ids.Ids;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who did what to this tenant's versions, written in the transaction in which it was done. */
@ApplicationScoped
public class PolicyEvents implements PanacheRepositoryBase<PolicyEvent, UUID> {

    private final Ids ids;
    private final Clock clock;

    PolicyEvents(Ids ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Writes down what a person just did.
     *
     * @param details flat, JSON-serialisable
     */
    public void add(UUID policyId, PolicyEventKind kind, String by, Map<String, Object> details) {
        persist(new PolicyEvent(ids.next(), policyId, clock.instant(), kind, by, details));
    }

    public void add(UUID policyId, PolicyEventKind kind, String by) {
        add(policyId, kind, by, Map.of());
    }

    /** Oldest first. */
    public List<PolicyEvent> of(UUID policyId) {
        return list("policyId = ?1 order by at, id", policyId);
    }
}
