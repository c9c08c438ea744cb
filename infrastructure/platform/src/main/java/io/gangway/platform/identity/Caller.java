package io.gangway.platform.identity;

import io.gangway.platform.tenancy.TenantId;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/**
 * Makes of a verified token the caller: subject, tenant and roles all come from the access token, as it stands now, and
 * from nothing else. A session's ID token has to belong to it.
 */
@ApplicationScoped
class Caller implements SecurityIdentityAugmentor {

    private final TokenStanding standing;

    Caller(TokenStanding standing) {
        this.standing = standing;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous()) {
            return Uni.createFrom().item(identity);
        }
        var access = identity.getCredential(AccessTokenCredential.class);
        if (access == null) {
            Audit.refused("NO_ACCESS_TOKEN");
            return Uni.createFrom().failure(new AuthenticationFailedException());
        }
        var written = TokenClaims.of(access.getToken());
        var idToken = identity.getCredential(IdTokenCredential.class);
        if (idToken != null && !TokenClaims.of(idToken.getToken()).belongsTo(written)) {
            Audit.refused("MIXED_TOKENS", written);
            return Uni.createFrom().failure(new AuthenticationFailedException());
        }
        return now(written, access.getToken())
                .onFailure(AuthenticationFailedException.class)
                .invoke(() -> Audit.refused("TOKEN_ENDED", written))
                .map(claims -> caller(identity, claims, written));
    }

    /** A program has no session that could end: its token holds as it is written, for the five minutes of its life. */
    private Uni<TokenClaims> now(TokenClaims written, String token) {
        return written.session() == null ? Uni.createFrom().item(written) : standing.of(token);
    }

    private static SecurityIdentity caller(SecurityIdentity identity, TokenClaims claims, TokenClaims written) {
        var tenant = claims.tenant();
        var roles = tenant.map(claims::rolesIn).orElse(Set.of());
        if (roles.isEmpty()) {
            Audit.roleless(written);
        }
        var builder = QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addCredentials(identity.getCredentials())
                .addAttributes(identity.getAttributes())
                .addRoles(roles);
        tenant.ifPresent(one -> builder.addAttribute(TenantId.ATTRIBUTE, one));
        return builder.build();
    }
}
