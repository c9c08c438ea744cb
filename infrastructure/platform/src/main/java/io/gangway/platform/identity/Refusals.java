package io.gangway.platform.identity;

import io.gangway.platform.tenancy.TenantId;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.spi.runtime.AuthenticationFailureEvent;
import io.quarkus.security.spi.runtime.AuthorizationFailureEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Writes down what Quarkus refuses by itself: tokens that do not verify, and callers without the role. */
@ApplicationScoped
class Refusals {

    void onUnauthenticated(@Observes AuthenticationFailureEvent refused) {
        Audit.refused("NOT_AUTHENTICATED");
    }

    void onForbidden(@Observes AuthorizationFailureEvent refused) {
        var identity = refused.getSecurityIdentity();
        var access = identity == null ? null : identity.getCredential(AccessTokenCredential.class);
        if (access != null && identity.getAttribute(TenantId.ATTRIBUTE) != null) {
            Audit.forbidden(TokenClaims.of(access.getToken()));
        }
    }
}
