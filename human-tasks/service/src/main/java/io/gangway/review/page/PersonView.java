package io.gangway.review.page;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The signed-in person, as the page shows them.
 *
 * @param roles those of the realm that the token names, sorted
 * @param expiresAt when the token ends; the session renews it as long as the person is active
 */
record PersonView(String id, String name, List<String> roles, TenantView tenant, Instant expiresAt) {

    /**
     * The person's tenant.
     *
     * @param name the organization's alias
     */
    record TenantView(UUID id, String name) {}
}
