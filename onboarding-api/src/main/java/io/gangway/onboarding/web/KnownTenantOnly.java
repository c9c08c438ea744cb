package io.gangway.onboarding.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.gangway.onboarding.policy.Tenants;
import io.gangway.platform.tenancy.CurrentTenant;
import io.gangway.platform.tenancy.NoTenant;
import io.gangway.platform.tenancy.TenantId;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;

/** An organization of Keycloak's that this installation does not know is refused everywhere alike, not shown emptiness. */
@Provider
@Priority(Priorities.USER)
class KnownTenantOnly implements ContainerRequestFilter {

    private static final Duration ASKED_AGAIN_AFTER = Duration.ofSeconds(30);
    private static final int MOST_TENANTS = 10_000;

    private final CurrentTenant current;
    private final Tenants tenants;
    private final Cache<TenantId, Boolean> known = Caffeine.newBuilder()
            .expireAfterWrite(ASKED_AGAIN_AFTER)
            .maximumSize(MOST_TENANTS)
            .build();

    KnownTenantOnly(CurrentTenant current, Tenants tenants) {
        this.current = current;
        this.tenants = tenants;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var tenant = current.find();
        if (tenant.isPresent() && known.getIfPresent(tenant.get()) == null) {
            if (!tenants.knowsCurrent()) {
                throw new NoTenant();
            }
            known.put(tenant.get(), true);
        }
    }
}
