package io.gangway.review.page;

import io.gangway.platform.identity.Audit;
import io.gangway.platform.identity.TokenClaims;
import io.quarkus.oidc.OidcSession;
import io.quarkus.oidc.RefreshToken;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;

/** The way out of a session: here, at Keycloak, and in the browser. */
@RequestScoped
class SigningOut {

    private final SecurityIdentity identity;
    private final SignedIn signedIn;
    private final KeptSessions sessions;
    private final IdentitySession identitySession;
    private final OidcSession cookie;
    private final RoutingContext call;

    SigningOut(
            SecurityIdentity identity,
            SignedIn signedIn,
            KeptSessions sessions,
            IdentitySession identitySession,
            OidcSession cookie,
            RoutingContext call) {
        this.identity = identity;
        this.signedIn = signedIn;
        this.sessions = sessions;
        this.identitySession = identitySession;
        this.cookie = cookie;
        this.call = call;
    }

    /** A caller with a token of its own has no session to end, and nothing happens. */
    void now() {
        var refresh = identity.getCredential(RefreshToken.class);
        if (refresh == null) {
            return;
        }
        sessions.end(call);
        cookie.logout().await().indefinitely();
        if (refresh.getToken() != null) {
            identitySession.end(refresh.getToken());
        }
        Audit.signedOut(TokenClaims.of(signedIn.accessToken()));
    }
}
