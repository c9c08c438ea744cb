package io.gangway.platform.tenancy;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Reads Keycloak's organization claim: {@code {"acme-bank": {"id": "..", "tenant_id": [".."]}}}.
 *
 * <p>The alias can be renamed, so the tenant is named by the {@code tenant_id} attribute and by nothing else.
 */
final class TenantClaim {

    private static final String CLAIM = "organization";
    private static final String ATTRIBUTE = "tenant_id";

    private TenantClaim() {}

    static Optional<TenantId> read(JsonWebToken token) {
        return token.getClaim(CLAIM) instanceof JsonObject organizations ? read(organizations) : Optional.empty();
    }

    /** Empty unless there is exactly one organization with exactly one well-formed tenant id. */
    static Optional<TenantId> read(JsonObject organizations) {
        if (organizations.size() != 1
                || !(organizations.values().iterator().next() instanceof JsonObject organization)
                || !(organization.get(ATTRIBUTE) instanceof JsonArray ids)
                || ids.size() != 1
                || !(ids.getFirst() instanceof JsonString id)) {
            return Optional.empty();
        }
        try {
            return Optional.of(TenantId.of(id.getString()));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
