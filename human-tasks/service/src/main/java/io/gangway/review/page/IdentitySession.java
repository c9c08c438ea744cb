package io.gangway.review.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The person's session at Keycloak, of which ours is a part. */
@ApplicationScoped
class IdentitySession {

    private static final Logger LOG = Logger.getLogger(IdentitySession.class);
    private static final Duration TO_ANSWER = Duration.ofSeconds(5);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TO_ANSWER).build();
    private final URI logout;
    private final String client;
    private final String secret;

    IdentitySession(
            @ConfigProperty(name = "gangway.oidc.issuer") String issuer,
            @ConfigProperty(name = "quarkus.oidc.page.client-id") String client,
            @ConfigProperty(name = "gangway.page.client-secret") String secret) {
        this.logout = URI.create(issuer + "/protocol/openid-connect/logout");
        this.client = client;
        this.secret = secret;
    }

    /** Ends it, with all that was derived from it; where Keycloak does not answer it ends by itself, later. */
    void end(String refreshToken) {
        var form = "client_id=%s&client_secret=%s&refresh_token=%s"
                .formatted(encoded(client), encoded(secret), encoded(refreshToken));
        var request = HttpRequest.newBuilder(logout)
                .timeout(TO_ANSWER)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try {
            var status = http.send(request, BodyHandlers.discarding()).statusCode();
            if (status / 100 != 2) {
                LOG.warnf("Keycloak did not end a session: %d", status);
            }
        } catch (IOException away) {
            LOG.warn("Keycloak does not answer: a session there was left to end by itself");
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
