package io.gangway.onboarding.deciding;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.gangway.onboarding.policy.Policies;
import io.gangway.onboarding.policy.PolicyState;
import io.gangway.platform.tenancy.CurrentTenant;
import io.gangway.platform.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A judge for each version in use. Such a version never changes, so its terms are read and compiled once. */
@ApplicationScoped
public class Judges {

    private static final int KEPT = 500;

    private final Policies policies;
    private final CurrentTenant currentTenant;
    private final Cache<Version, Judge> known =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    Judges(Policies policies, CurrentTenant currentTenant) {
        this.policies = policies;
        this.currentTenant = currentTenant;
    }

    /** What one tenant's work has read is found by that tenant's work alone. */
    private record Version(TenantId tenant, UUID id) {}

    /** The judge for a version of the running tenant; throws for one that may still change. */
    public Judge of(UUID policyId) {
        return known.get(new Version(currentTenant.get(), policyId), version -> read(version.id()));
    }

    private Judge read(UUID policyId) {
        var policy = policies.get(policyId);
        if (policy.state() == PolicyState.DRAFT) {
            throw new IllegalStateException("A draft judges nobody: " + policyId);
        }
        return new Judge(policy.terms());
    }
}
