package io.gangway.onboarding.deciding;

import io.gangway.onboarding.policy.Policies;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * A judge for each version that onboardings are pinned to. Such a version never changes, so its table is compiled once
 * and kept while it is in use.
 */
@ApplicationScoped
public class Judges {

    private static final int KEPT = 200;

    private final Policies policies;
    private final Map<UUID, Judge> known = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Judge> eldest) {
            return size() > KEPT;
        }
    });

    Judges(Policies policies) {
        this.policies = policies;
    }

    /**
     * The judge for a version of the running tenant. It is looked up in the database first, every time: that is what
     * keeps one tenant from the other's versions.
     */
    public Judge of(UUID policyId) {
        var policy = Objects.requireNonNull(policies.findById(policyId), "No such policy version");
        var judge = known.get(policyId);
        if (judge == null) {
            judge = new Judge(policy.terms());
            known.put(policyId, judge);
        }
        return judge;
    }
}
