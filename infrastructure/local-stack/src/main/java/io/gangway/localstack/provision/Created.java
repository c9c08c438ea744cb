package io.gangway.localstack.provision;

import jakarta.ws.rs.core.Response;
import org.keycloak.admin.client.CreatedResponseUtil;

/** Answers of Keycloak to a creation. */
final class Created {

    private Created() {}

    /** The id of what was made; a refusal becomes an exception with Keycloak's words. */
    static String id(Response response) {
        try (response) {
            return CreatedResponseUtil.getCreatedId(response);
        }
    }
}
