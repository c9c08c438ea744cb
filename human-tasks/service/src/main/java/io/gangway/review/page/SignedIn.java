package io.gangway.review.page;

import io.gangway.platform.tenancy.CurrentTenant;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonObject;
import java.time.Instant;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The person behind the request, whether by session or by token. */
@RequestScoped
class SignedIn {

    private final SecurityIdentity identity;

    /** The access token, of a session too. */
    private final JsonWebToken token;

    private final CurrentTenant tenant;

    SignedIn(SecurityIdentity identity, JsonWebToken token, CurrentTenant tenant) {
        this.identity = identity;
        this.token = token;
        this.tenant = tenant;
    }

    PersonView person() {
        String name = token.getClaim(Claims.preferred_username);
        return new PersonView(
                token.getSubject(),
                name == null ? token.getSubject() : name,
                identity.getRoles().stream().sorted().toList(),
                new PersonView.TenantView(tenant.get().value(), alias()),
                Instant.ofEpochSecond(token.getExpirationTime()));
    }

    /** What proves to a neighbour who asks. */
    String accessToken() {
        return token.getRawToken();
    }

    private String alias() {
        return token.getClaim("organization") instanceof JsonObject organizations && !organizations.isEmpty()
                ? organizations.keySet().iterator().next()
                : "";
    }
}
