package io.gangway.platform.identity;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * What Keycloak says of a token now (RFC 7662): nothing of one whose owner has signed out or was disabled, and otherwise
 * the tenant and the roles of this moment. Asked once in {@code gangway.tokens.asked-again-after} for each token and
 * process.
 *
 * <p>While Keycloak is away a token holds as it was written, for the five minutes of its life: nobody can be disabled
 * meanwhile either (ADR 15).
 */
@ApplicationScoped
class TokenStanding {

    private static final Logger LOG = Logger.getLogger(TokenStanding.class);
    private static final Duration TO_CONNECT = Duration.ofSeconds(2);
    private static final Duration TO_ANSWER = Duration.ofSeconds(5);
    private static final int MOST_TOKENS = 20_000;
    private static final int OK = 200;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TO_CONNECT).build();
    /** Empty for a token that is worth nothing any more: as a failure each would be a warning of the cache's. */
    private final AsyncCache<String, Optional<TokenClaims>> known;

    private final URI endpoint;
    private final Optional<String> secret;

    TokenStanding(
            @ConfigProperty(name = "gangway.oidc.issuer") String issuer,
            @ConfigProperty(name = "gangway.oidc.client-secret") Optional<String> secret,
            @ConfigProperty(name = "gangway.tokens.asked-again-after") Duration askedAgainAfter) {
        this.endpoint = URI.create(issuer + "/protocol/openid-connect/token/introspect");
        this.secret = secret;
        this.known = Caffeine.newBuilder()
                .expireAfterWrite(askedAgainAfter)
                .maximumSize(MOST_TOKENS)
                .buildAsync();
    }

    /**
     * Fails with {@link AuthenticationFailedException} where the token is worth nothing any more. The answer comes on the
     * caller's Vert.x context: what follows reads the request, and only there may it.
     */
    Uni<TokenClaims> of(String token) {
        var answer = Uni.createFrom()
                .completionStage(() -> known.get(token, (key, _) -> ask(key)))
                .map(claims -> claims.orElseThrow(AuthenticationFailedException::new));
        var caller = Vertx.currentContext();
        return caller == null ? answer : answer.emitOn(work -> caller.runOnContext(_ -> work.run()));
    }

    private CompletableFuture<Optional<TokenClaims>> ask(String token) {
        var form = "client_id=gangway&client_secret=%s&token=%s".formatted(encoded(secret.orElse("")), encoded(token));
        var request = HttpRequest.newBuilder(endpoint)
                .timeout(TO_ANSWER)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return http.sendAsync(request, BodyHandlers.ofString())
                .thenApply(answer -> read(answer, token))
                .exceptionally(failure -> {
                    if (failure.getCause() instanceof IOException) {
                        LOG.warn("Keycloak does not answer: tokens hold as they are written until it does");
                        return Optional.of(TokenClaims.of(token));
                    }
                    throw new AuthenticationFailedException(failure);
                });
    }

    private static Optional<TokenClaims> read(HttpResponse<String> answer, String token) {
        if (answer.statusCode() >= 500) {
            LOG.warnf("Keycloak answers %d: tokens hold as they are written until it is well", answer.statusCode());
            return Optional.of(TokenClaims.of(token));
        }
        if (answer.statusCode() != OK) {
            LOG.errorf(
                    "Keycloak refuses to speak of tokens: %d. Is gangway.oidc.client-secret right?",
                    answer.statusCode());
            return Optional.empty();
        }
        try {
            return Optional.of(new JsonObject(answer.body()))
                    .filter(claims -> claims.getBoolean("active", false))
                    .map(TokenClaims::new);
        } catch (DecodeException notJson) {
            LOG.error("Keycloak speaks of a token in words that are no JSON");
            return Optional.empty();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
