package io.gangway.onboarding.policy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Every saved state of this tenant's drafts. */
@ApplicationScoped
public class PolicyRevisions implements PanacheRepositoryBase<PolicyRevision, PolicyRevision.Key> {

    private final Clock clock;

    PolicyRevisions(Clock clock) {
        this.clock = clock;
    }

    /** Keeps the terms as they are now, under the number that this save gets. */
    public void add(Policy policy, String by) {
        getEntityManager().flush();
        persist(new PolicyRevision(policy, by, clock.instant()));
    }

    public Optional<PolicyRevision> find(UUID policyId, int revision) {
        return findByIdOptional(new PolicyRevision.Key(policyId, revision));
    }

    /** Who wrote to the version last, and what; empty for one that was never a draft here. */
    public Optional<PolicyRevision> findLatest(UUID policyId) {
        return find("policyId = ?1 order by revision desc", policyId).firstResultOptional();
    }
}
