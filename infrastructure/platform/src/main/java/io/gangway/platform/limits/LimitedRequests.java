package io.gangway.platform.limits;

import io.gangway.platform.tenancy.CurrentTenant;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.Map;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Refuses what is too much, and tells in each answer what is left: {@code RateLimit-Limit}, {@code -Remaining} and {@code
 * -Reset} in seconds, as draft-ietf-httpapi-ratelimit-headers-06 has them.
 */
@ApplicationScoped
class LimitedRequests {

    private static final String LEFT = LimitedRequests.class.getName();

    private final RequestLimits limits;
    private final CurrentTenant currentTenant;
    private final SecurityIdentity identity;

    LimitedRequests(RequestLimits limits, CurrentTenant currentTenant, SecurityIdentity identity) {
        this.limits = limits;
        this.currentTenant = currentTenant;
        this.identity = identity;
    }

    /** Who is nobody, or of no tenant, is refused elsewhere. */
    @ServerRequestFilter
    public void limit(ContainerRequestContext request) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token) || token.getSubject() == null) {
            return;
        }
        currentTenant.find().ifPresent(tenant -> {
            var allowance = limits.take(tenant, token.getSubject());
            if (!allowance.granted()) {
                throw new TooManyRequests(allowance);
            }
            request.setProperty(LEFT, allowance);
        });
    }

    @ServerResponseFilter
    public void tell(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(LEFT) instanceof Allowance allowance) {
            headersOf(allowance).forEach(response.getHeaders()::putSingle);
        }
    }

    static Map<String, Object> headersOf(Allowance allowance) {
        return Map.of(
                "RateLimit-Limit",
                allowance.limit(),
                "RateLimit-Remaining",
                allowance.remaining(),
                "RateLimit-Reset",
                Allowance.seconds(allowance.untilFull()));
    }
}
