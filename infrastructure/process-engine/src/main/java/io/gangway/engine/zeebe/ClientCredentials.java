package io.gangway.engine.zeebe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.zeebe.client.CredentialsProvider;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Fetches the token with which the cluster knows us, and keeps it in memory until shortly before it expires. The client's own
 * provider keeps tokens in a file in the home directory, where a secret has no business and a container often has no room.
 */
final class ClientCredentials implements CredentialsProvider {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);
    private static final int OK = 200;

    /** A token is renewed after this part of its life, so that none expires under way. */
    private static final double USED_FOR = 0.8;

    /** A token that was refused although it is so young is not replaced at once: the next one would be refused as well. */
    private static final Duration YOUNG = Duration.ofSeconds(5);

    private final Account account;
    private final InstantSource clock;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(ANSWER_WITHIN).build();
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Token token;

    /** The service's account at the issuer of the cluster's tokens. */
    record Account(String clientId, String clientSecret, String audience, URI tokenUrl) {

        /** The secret stays out of logs. */
        @Override
        public String toString() {
            return "Account[clientId=%s, audience=%s, tokenUrl=%s]".formatted(clientId, audience, tokenUrl);
        }
    }

    private record Token(String text, Instant fetchedAt, Instant renewAt) {}

    ClientCredentials(Account account) {
        this(account, InstantSource.system());
    }

    ClientCredentials(Account account, InstantSource clock) {
        this.account = account;
        this.clock = clock;
    }

    @Override
    public void applyCredentials(CredentialsApplier call) throws IOException {
        call.put("Authorization", "Bearer " + current());
    }

    /** A refused token was revoked, or its keys were changed: another may do. */
    @Override
    public boolean shouldRetryRequest(StatusCode status) {
        if (!status.isUnauthorized()) {
            return false;
        }
        lock.lock();
        try {
            if (token != null && token.fetchedAt().plus(YOUNG).isBefore(clock.instant())) {
                token = null;
                return true;
            }
            return false;
        } finally {
            lock.unlock();
        }
    }

    private String current() throws IOException {
        lock.lock();
        try {
            if (token == null || !clock.instant().isBefore(token.renewAt())) {
                token = fetch();
            }
            return token.text();
        } finally {
            lock.unlock();
        }
    }

    private Token fetch() throws IOException {
        var request = HttpRequest.newBuilder(account.tokenUrl())
                .timeout(ANSWER_WITHIN)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(form()))
                .build();
        var now = clock.instant();
        var answer = send(request);
        var text = answer.path("access_token").asText();
        if (text.isEmpty()) {
            throw new IOException("The token endpoint answered without a token");
        }
        var life = Duration.ofSeconds(answer.path("expires_in").asLong(0));
        return new Token(text, now, now.plusMillis((long) (life.toMillis() * USED_FOR)));
    }

    /** What it answered stays out of exceptions: a refusal may quote the secret. */
    private JsonNode send(HttpRequest request) throws IOException {
        try {
            var response = http.send(request, BodyHandlers.ofByteArray());
            if (response.statusCode() != OK) {
                throw new IOException("The token endpoint answered " + response.statusCode());
            }
            return JSON.readTree(response.body());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("Stopped while a token was fetched", stop);
        }
    }

    private String form() {
        return Map.of(
                        "grant_type", "client_credentials",
                        "client_id", account.clientId(),
                        "client_secret", account.clientSecret(),
                        "audience", account.audience())
                .entrySet()
                .stream()
                .map(field -> field.getKey() + '=' + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
