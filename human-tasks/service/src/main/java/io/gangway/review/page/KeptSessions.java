package io.gangway.review.page;

import io.gangway.platform.identity.Audit;
import io.gangway.platform.identity.TokenClaims;
import io.gangway.platform.outage.BackingService;
import io.gangway.platform.outage.Outages;
import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TokenStateManager;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Duration;
import java.util.Objects;

/**
 * Keeps a session's tokens in the database, all three together; the browser holds one key to them and nothing that could
 * be mixed with another session's (ADR 15). A session that is renewed keeps its key.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class KeptSessions implements TokenStateManager {

    private static final String FOUND = "gangway.session";

    /** Where Quarkus leaves how long the cookie lives, in seconds. */
    private static final String MAX_AGE = "session-max-age";

    private static final EarlyProblem AWAY = new EarlyProblem(
            503,
            "Service Unavailable",
            "DATABASE_UNAVAILABLE",
            "The database cannot be reached right now. Try again later.");

    private static final String SECONDS_TO_COME_BACK = "5";

    private final SessionTable table;
    private final SessionCipher cipher;
    private final Outages outages;

    KeptSessions(SessionTable table, SessionCipher cipher, Outages outages) {
        this.table = table;
        this.cipher = cipher;
        this.outages = outages;
    }

    /** A session that this request came with. */
    private record Found(SessionKey key, SessionTable.Kept kept) {}

    @Override
    public Uni<String> createTokenState(
            RoutingContext call,
            OidcTenantConfig config,
            AuthorizationCodeTokens tokens,
            OidcRequestContext<String> request) {
        var person = bound(tokens);
        Duration life = Duration.ofSeconds(call.<Long>get(MAX_AGE));
        Found before = call.get(FOUND);
        return request.runBlocking(() -> {
            var tenant = person.tenant().orElseThrow(AuthenticationFailedException::new);
            if (before != null
                    && isOf(before.kept(), person)
                    && before.key().tenant().equals(tenant)) {
                return renewed(before.key(), tokens, life);
            }
            var key = SessionKey.make(tenant);
            table.keep(
                    key,
                    new SessionTable.Kept(subject(person), person.session(), cipher.seal(key, written(tokens))),
                    life);
            Audit.signedIn(person);
            return key.cookie();
        });
    }

    private String renewed(SessionKey key, AuthorizationCodeTokens tokens, Duration life) {
        if (!table.renew(key, cipher.seal(key, written(tokens)), life)) {
            throw unknown();
        }
        return key.cookie();
    }

    @Override
    public Uni<AuthorizationCodeTokens> getTokens(
            RoutingContext call,
            OidcTenantConfig config,
            String cookie,
            OidcRequestContext<AuthorizationCodeTokens> request) {
        return request.runBlocking(() -> found(call, cookie))
                .onFailure(failure -> !(failure instanceof AuthenticationFailedException))
                .recoverWithUni(failure -> away(call, failure));
    }

    private AuthorizationCodeTokens found(RoutingContext call, String cookie) {
        var key = SessionKey.parse(cookie).orElseThrow(KeptSessions::unknown);
        var kept = table.find(key).orElseThrow(KeptSessions::unknown);
        var tokens = read(cipher.open(key, kept.tokens()).orElseThrow(KeptSessions::unknown));
        var person = bound(tokens);
        if (!isOf(kept, person) || !person.tenant().filter(key.tenant()::equals).isPresent()) {
            Audit.refused("MIXED_SESSION", person);
            throw new AuthenticationFailedException();
        }
        call.put(FOUND, new Found(key, kept));
        return tokens;
    }

    /**
     * Nobody is signed out because the database is away: any failure that Quarkus hears of takes the cookie away, so it
     * hears of none, and the call has had its answer.
     */
    private Uni<AuthorizationCodeTokens> away(RoutingContext call, Throwable failure) {
        outages.report(BackingService.DATABASE, failure);
        call.response().putHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_COME_BACK);
        AWAY.answer(call);
        return Uni.createFrom().nothing();
    }

    /** Quarkus asks for it before each renewal too, so it ends in a moment; signing out ends it at once. */
    @Override
    public Uni<Void> deleteTokens(
            RoutingContext call, OidcTenantConfig config, String cookie, OidcRequestContext<Void> request) {
        return request.runBlocking(() -> {
            SessionKey.parse(cookie).ifPresent(table::fade);
            return null;
        });
    }

    /** Ends the session that this request came with. */
    void end(RoutingContext call) {
        Found found = call.get(FOUND);
        if (found != null) {
            table.end(found.key());
        }
    }

    /** ID and access token speak of one person, one session of Keycloak's and one tenant, or nobody is signed in. */
    private static TokenClaims bound(AuthorizationCodeTokens tokens) {
        var person = TokenClaims.of(tokens.getAccessToken());
        if (!TokenClaims.of(tokens.getIdToken()).belongsTo(person)) {
            Audit.refused("MIXED_TOKENS", person);
            throw new AuthenticationFailedException();
        }
        return person;
    }

    private static boolean isOf(SessionTable.Kept kept, TokenClaims person) {
        return kept.subject().equals(person.subject()) && Objects.equals(kept.identitySession(), person.session());
    }

    private static String subject(TokenClaims person) {
        var subject = person.subject();
        if (subject == null) {
            throw new AuthenticationFailedException();
        }
        return subject;
    }

    private static AuthenticationFailedException unknown() {
        Audit.refused("UNKNOWN_SESSION");
        return new AuthenticationFailedException();
    }

    private static String written(AuthorizationCodeTokens tokens) {
        return new JsonObject()
                .put("id", tokens.getIdToken())
                .put("access", tokens.getAccessToken())
                .put("refresh", tokens.getRefreshToken())
                .put("expiresIn", tokens.getAccessTokenExpiresIn())
                .put("scope", tokens.getAccessTokenScope())
                .encode();
    }

    private static AuthorizationCodeTokens read(String written) {
        var tokens = new JsonObject(written);
        return new AuthorizationCodeTokens(
                tokens.getString("id"),
                tokens.getString("access"),
                tokens.getString("refresh"),
                tokens.getLong("expiresIn"),
                tokens.getString("scope"));
    }
}
