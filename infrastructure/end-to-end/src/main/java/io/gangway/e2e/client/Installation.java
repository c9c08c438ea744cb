package io.gangway.e2e.client;

import io.gangway.localstack.Port;
import io.gangway.localstack.Ports;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;

/** Where one installation of Gangway is reached, and who may call it. */
public final class Installation {

    private static final Duration TO_CONNECT = Duration.ofSeconds(10);

    private final URI onboardingApi;
    private final URI humanTasks;
    private final DemoTokens tokens;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TO_CONNECT)
            .build();

    /** @param issuer the realm's address, which also gives the tokens */
    public Installation(URI onboardingApi, URI humanTasks, String issuer) {
        this.onboardingApi = onboardingApi;
        this.humanTasks = humanTasks;
        this.tokens = new DemoTokens(issuer);
    }

    /**
     * The local stack: standard ports, changed by {@code GANGWAY_PORT_*} as for the launcher, or whole addresses by {@code
     * GANGWAY_ONBOARDING_API_URL}, {@code GANGWAY_HUMAN_TASKS_URL} and {@code GANGWAY_OIDC_ISSUER}.
     */
    public static Installation from(Map<String, String> environment) {
        var ports = Ports.from(environment);
        return new Installation(
                URI.create(environment.getOrDefault(
                        "GANGWAY_ONBOARDING_API_URL", "http://localhost:" + ports.of(Port.ONBOARDING_API))),
                URI.create(environment.getOrDefault(
                        "GANGWAY_HUMAN_TASKS_URL", "http://localhost:" + ports.of(Port.HUMAN_TASKS))),
                environment.getOrDefault(
                        "GANGWAY_OIDC_ISSUER",
                        "http://localhost:%d/realms/gangway".formatted(ports.of(Port.KEYCLOAK))));
    }

    /** Gangway as one of the demo's people or programs sees it; for the roles see the local stack. */
    public GangwayClient as(String tenant, String role) {
        return new GangwayClient(
                new Endpoint(http, onboardingApi, () -> tokens.of(tenant, role)),
                new Endpoint(http, humanTasks, () -> tokens.of(tenant, role)));
    }

    /** Whether it can be used now: it gives a token and takes it. */
    public boolean answers() {
        try {
            return as("acme-bank", "api-client")
                            .getFromOnboardingApi("/v1/onboardings?limit=1")
                            .status()
                    == 200;
        } catch (UncheckedIOException | IllegalStateException unreachable) {
            return false;
        }
    }

    public URI onboardingApi() {
        return onboardingApi;
    }
}
