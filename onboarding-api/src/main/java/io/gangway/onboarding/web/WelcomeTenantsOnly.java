package io.gangway.onboarding.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.gangway.onboarding.policy.Tenants;
import io.gangway.platform.tenancy.CurrentTenant;
import io.gangway.platform.tenancy.TenantId;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * An organization of Keycloak's that this installation does not know is refused everywhere alike, not shown emptiness; and so is a
 * tenant that was suspended, people and programs, whatever their tokens say.
 */
@Provider
@Priority(Priorities.USER)
class WelcomeTenantsOnly implements ContainerRequestFilter {

    private static final int MOST_TENANTS = 10_000;

    private final CurrentTenant current;
    private final Tenants tenants;
    private final Cache<TenantId, Boolean> welcome;

    WelcomeTenantsOnly(
            CurrentTenant current,
            Tenants tenants,
            @ConfigProperty(name = "gangway.tenants.asked-again-after") Duration askedAgainAfter) {
        this.current = current;
        this.tenants = tenants;
        this.welcome = Caffeine.newBuilder()
                .expireAfterWrite(askedAgainAfter)
                .maximumSize(MOST_TENANTS)
                .build();
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var tenant = current.find();
        if (tenant.isPresent() && welcome.getIfPresent(tenant.get()) == null) {
            tenants.requireWelcome();
            welcome.put(tenant.get(), true);
        }
    }
}
