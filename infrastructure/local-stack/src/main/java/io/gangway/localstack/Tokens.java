package io.gangway.localstack;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Access tokens for the demo tenants' people and programs. */
public final class Tokens {

    /** The fixed password and client secret of the demo; local only. */
    public static final String DEMO_PASSWORD = "gangway-demo";

    public static final String API_CLIENT_ROLE = "api-client";
    /** The client by which the services ask what still holds of a token; called as the audience of all tokens. */
    public static final String SERVICE_CLIENT = "gangway";

    public static final String CLI_CLIENT = "gangway-cli";

    private static final Pattern ACCESS_TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");

    private final URI endpoint;
    private final HttpClient http = HttpClient.newHttpClient();

    public Tokens(String issuer) {
        this.endpoint = URI.create(issuer + "/protocol/openid-connect/token");
    }

    /**
     * A fresh access token.
     *
     * @param tenant for example {@code acme-bank}
     * @param role {@code api-client} for the tenant's program, otherwise the name of one of its people: those of the
     *     demo are called by their role
     */
    public String of(String tenant, String role) {
        return role.equals(API_CLIENT_ROLE) ? ofProgram(tenant, "api") : ofPerson(tenant, role);
    }

    /** A fresh access token for the program {@code <tenant>-<name>}. */
    public String ofProgram(String tenant, String name) {
        return request(Map.of(
                "grant_type", "client_credentials", "client_id", tenant + "-" + name, "client_secret", DEMO_PASSWORD));
    }

    private String ofPerson(String tenant, String name) {
        return request(Map.of(
                "grant_type",
                "password",
                "client_id",
                CLI_CLIENT,
                "scope",
                // One tenant, however many the person belongs to.
                "openid organization:" + tenant,
                "username",
                name.contains("@") ? name : name + "@" + tenant + ".example",
                "password",
                DEMO_PASSWORD));
    }

    private String request(Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            var response = http.send(request, BodyHandlers.ofString());
            var token = ACCESS_TOKEN.matcher(response.body());
            if (response.statusCode() != 200 || !token.find()) {
                throw new IllegalStateException("Keycloak gave no token to %s: %d %s"
                        .formatted(
                                form.getOrDefault("username", form.get("client_id")),
                                response.statusCode(),
                                response.body()));
            }
            return token.group(1);
        } catch (IOException unreachable) {
            throw new IllegalStateException("Keycloak does not answer at " + endpoint, unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking for a token", interrupted);
        }
    }
}
