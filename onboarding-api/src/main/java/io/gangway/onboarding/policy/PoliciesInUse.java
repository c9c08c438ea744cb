package io.gangway.onboarding.policy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.gangway.platform.tenancy.CurrentTenant;
import io.gangway.platform.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * The versions that onboardings are pinned to. What such a version says never changes, so it is read once; which one is in
 * force is asked each time.
 */
@ApplicationScoped
public class PoliciesInUse {

    private static final int KEPT = 500;

    private final Policies policies;
    private final CurrentTenant currentTenant;
    private final Clock clock;
    private final Cache<Version, Policy> known =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    PoliciesInUse(Policies policies, CurrentTenant currentTenant, Clock clock) {
        this.policies = policies;
        this.currentTenant = currentTenant;
        this.clock = clock;
    }

    /** What one tenant's work has read is found by that tenant's work alone. */
    private record Version(TenantId tenant, UUID id) {}

    /**
     * A version of the running tenant that is no draft, to be read only: its terms, its product and its number stay, its state
     * may have moved on. Throws for a draft.
     */
    public Policy get(UUID id) {
        return known.get(new Version(currentTenant.get(), id), version -> read(version.id()));
    }

    /** The version in force of a product: of all whose time has come the one that came last, unless it was retired. */
    public Optional<Policy> findActive(String product) {
        return policies
                .getEntityManager()
                .createQuery("""
                        select p.id, p.state from Policy p
                        where p.product = :product and p.state in (:activated, :retired) and p.activeFrom <= :now
                        order by p.activeFrom desc
                        """, Object[].class)
                .setParameter("product", product)
                .setParameter("activated", PolicyState.ACTIVATED)
                .setParameter("retired", PolicyState.RETIRED)
                .setParameter("now", clock.instant())
                .setMaxResults(1)
                .getResultList()
                .stream()
                .filter(latest -> latest[1] == PolicyState.ACTIVATED)
                .map(latest -> get((UUID) latest[0]))
                .findFirst();
    }

    private Policy read(UUID id) {
        var policy = policies.get(id);
        if (policy.state() == PolicyState.DRAFT) {
            throw new IllegalStateException("Nothing is pinned to a draft: " + id);
        }
        return policy;
    }
}
