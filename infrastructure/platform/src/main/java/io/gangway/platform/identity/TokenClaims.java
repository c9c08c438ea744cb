package io.gangway.platform.identity;

import io.gangway.platform.tenancy.TenantId;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a token says, or what Keycloak says of it when asked.
 *
 * <p>The organization claim is {@code {"acme-bank": {"id": "..", "tenant_id": [".."]}}}; the alias can be renamed, so the
 * tenant is named by {@code tenant_id} and by nothing else. Roles are {@code "tenant_roles": ["/<tenant id>/<role>"]}.
 */
public final class TokenClaims {

    private final JsonObject claims;

    TokenClaims(JsonObject claims) {
        this.claims = claims;
    }

    /** Reads a token whose signature somebody else has verified; throws {@link IllegalArgumentException} for no token. */
    public static TokenClaims of(String token) {
        var parts = token.split("\\.", -1);
        if (parts.length < 2) {
            throw new IllegalArgumentException("Not a signed token");
        }
        try {
            return new TokenClaims(
                    new JsonObject(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)));
        } catch (DecodeException notJson) {
            throw new IllegalArgumentException("Not a signed token", notJson);
        }
    }

    public @Nullable String subject() {
        return claims.getString("sub");
    }

    /** Keycloak's session behind the token; a program has none. */
    public @Nullable String session() {
        return claims.getString("sid");
    }

    /** Empty unless there is exactly one organization with exactly one well-formed tenant id. */
    public Optional<TenantId> tenant() {
        if (claims.getValue("organization") instanceof JsonObject organizations
                && organizations.size() == 1
                && organizations.iterator().next().getValue() instanceof JsonObject organization
                && organization.getValue("tenant_id") instanceof JsonArray ids
                && ids.size() == 1
                && ids.getValue(0) instanceof String id) {
            try {
                return Optional.of(TenantId.of(id));
            } catch (IllegalArgumentException notAnId) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The roles that were given in this tenant, and none of another's. */
    Set<String> rolesIn(TenantId tenant) {
        var prefix = "/" + tenant + "/";
        return claims.getJsonArray("tenant_roles", new JsonArray()).stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(path -> path.startsWith(prefix))
                .map(path -> path.substring(prefix.length()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether both speak of one person in one session and one tenant. */
    public boolean belongsTo(TokenClaims other) {
        return subject() != null
                && Objects.equals(subject(), other.subject())
                && Objects.equals(session(), other.session())
                && tenant().equals(other.tenant());
    }
}
