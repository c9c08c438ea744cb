package io.gangway.onboarding.moving;

import io.gangway.onboarding.application.Onboardings;
import io.gangway.onboarding.policy.Policy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The onboardings of a product that are not yet decided and pinned to another version than the one asked about. */
@ApplicationScoped
public class InFlight {

    private final Onboardings onboardings;

    InFlight(Onboardings onboardings) {
        this.onboardings = onboardings;
    }

    /** Oldest version first; empty when there is nothing to move. */
    public List<Count> countOthersThan(Policy policy) {
        return onboardings
                .getEntityManager()
                .createQuery("""
                        select o.policyVersion, count(o) from Onboarding o
                        where o.product = :product and o.decidedAt is null and o.policyId <> :policy
                        group by o.policyVersion order by o.policyVersion
                        """, Object[].class)
                .setParameter("product", policy.product())
                .setParameter("policy", policy.id())
                .getResultStream()
                .map(row -> new Count((Integer) row[0], (Long) row[1]))
                .toList();
    }

    /** The oldest first. */
    List<UUID> findOthersThan(Policy policy, int limit) {
        return onboardings
                .getEntityManager()
                .createQuery("""
                        select o.id from Onboarding o
                        where o.product = :product and o.decidedAt is null and o.policyId <> :policy order by o.id
                        """, UUID.class)
                .setParameter("product", policy.product())
                .setParameter("policy", policy.id())
                .setMaxResults(limit)
                .getResultList();
    }

    /** How many onboardings are pinned to a version. */
    public record Count(int version, long onboardings) {}
}
