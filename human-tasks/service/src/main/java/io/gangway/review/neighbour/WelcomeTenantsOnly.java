package io.gangway.review.neighbour;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.gangway.platform.tenancy.CurrentTenant;
import io.gangway.platform.tenancy.NoTenant;
import io.gangway.platform.tenancy.TenantId;
import io.gangway.platform.tenancy.TenantSuspended;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Refuses the people of an organization that this installation does not know, and of a tenant that was suspended, as
 * onboarding-api does. It keeps the tenants, so it is asked, with the caller's own token; while it does not answer, everybody is let in:
 * row-level security shows nobody what is another's, and the inbox works without its neighbour (ADR 21).
 */
@Provider
@Priority(Priorities.USER)
class WelcomeTenantsOnly implements ContainerRequestFilter {

    /** Signing in and out, and what the page relays, is not ours to refuse. */
    private static final String API = "/v1/";

    /** Open to each role, and needs nothing but a tenant. */
    private static final String QUESTION = "/v1/check-types";

    private static final int MOST_TENANTS = 10_000;
    private static final int OK = 200;
    private static final int FORBIDDEN = 403;

    private enum Welcome {
        GIVEN,
        UNKNOWN,
        SUSPENDED
    }

    private final OnboardingApi onboardingApi;
    private final CurrentTenant current;
    private final JsonWebToken token;
    private final ObjectMapper json;
    private final Cache<TenantId, Welcome> known;

    WelcomeTenantsOnly(
            OnboardingApi onboardingApi,
            CurrentTenant current,
            JsonWebToken token,
            ObjectMapper json,
            @ConfigProperty(name = "gangway.tenants.asked-again-after") Duration askedAgainAfter) {
        this.onboardingApi = onboardingApi;
        this.current = current;
        this.token = token;
        this.json = json;
        this.known = Caffeine.newBuilder()
                .expireAfterWrite(askedAgainAfter)
                .maximumSize(MOST_TENANTS)
                .build();
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var tenant = current.find();
        if (tenant.isEmpty() || !request.getUriInfo().getPath().startsWith(API)) {
            return;
        }
        switch (known.get(tenant.get(), _ -> ask())) {
            case UNKNOWN -> throw new NoTenant();
            case SUSPENDED -> throw new TenantSuspended();
            case GIVEN -> {}
            // Not known at all: this caller was refused for another reason, which says nothing of the tenant.
            case null -> {}
        }
    }

    private @Nullable Welcome ask() {
        try {
            return read(onboardingApi.ask(
                    "GET", QUESTION, Map.of(HttpHeaders.AUTHORIZATION, "Bearer " + token.getRawToken()), new byte[0]));
        } catch (OnboardingApiUnreachable away) {
            return Welcome.GIVEN;
        }
    }

    private @Nullable Welcome read(HttpResponse<byte[]> answer) {
        if (answer.statusCode() == OK || answer.statusCode() >= 500) {
            return Welcome.GIVEN;
        }
        if (answer.statusCode() != FORBIDDEN) {
            return null;
        }
        return switch (codeOf(answer.body())) {
            case "NO_TENANT" -> Welcome.UNKNOWN;
            case "TENANT_SUSPENDED" -> Welcome.SUSPENDED;
            default -> null;
        };
    }

    private String codeOf(byte[] problem) {
        try {
            return json.readTree(problem).path("code").asText();
        } catch (IOException notJson) {
            return "";
        }
    }
}
