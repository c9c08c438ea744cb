package io.gangway.localstack.launch;

import io.gangway.localstack.DatabaseAccess;
import io.gangway.localstack.KafkaUser;
import io.gangway.localstack.Part;
import io.gangway.localstack.Port;
import io.gangway.localstack.Ports;
import io.gangway.localstack.Secrets;
import io.gangway.localstack.ServiceEnvironment;
import io.gangway.localstack.StackHome;
import io.gangway.localstack.demo.InboxFilling;
import io.gangway.localstack.provision.Databases;
import io.gangway.localstack.provision.DemoLogin;
import io.gangway.localstack.server.Distributions;
import io.gangway.localstack.server.KafkaServer;
import io.gangway.localstack.server.KeycloakServer;
import io.gangway.localstack.server.PartKeeper;
import io.gangway.localstack.server.PostgresServer;
import io.gangway.localstack.server.QuarkusService;
import io.gangway.localstack.server.StartablePart;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** The six parts, wired to each other. */
final class LocalStack {

    private static final String NAMESPACE = "gangway";

    private final StackHome home;
    private final Ports ports;
    private final PostgresServer postgres;
    private final KafkaServer kafka;
    private final KeycloakServer keycloak;
    private final List<PartKeeper> servers;
    private final List<PartKeeper> services;

    LocalStack(Path root, StackHome home, Ports ports) {
        this.home = home;
        this.ports = ports;
        var distributions = new Distributions(root);
        postgres = new PostgresServer(home, ports, distributions, Databases.SERVICES);
        kafka = new KafkaServer(home, ports, distributions, List.of(NAMESPACE));
        keycloak = new KeycloakServer(home, ports, distributions);
        servers = keepers(Stream.of(postgres, kafka, keycloak));
        services = keepers(Stream.of(
                new QuarkusService(
                        Part.ONBOARDING_API, root, home, ports, environment("onboarding", KafkaUser.ONBOARDING_API)),
                new QuarkusService(Part.HUMAN_TASKS, root, home, ports, environment("reviews", KafkaUser.HUMAN_TASKS)),
                new QuarkusService(
                        Part.CHECK_WORKERS, root, home, ports, environment("checks", KafkaUser.CHECK_WORKERS))));
    }

    List<PartKeeper> servers() {
        return servers;
    }

    /** They need PostgreSQL to start, and nothing else. */
    List<PartKeeper> services() {
        return services;
    }

    /** In the order in which people look for them. */
    List<PartKeeper> parts() {
        return Stream.concat(services.stream(), servers.stream()).toList();
    }

    String issuer() {
        return keycloak.issuer();
    }

    /** Where people work. */
    String page() {
        return "http://localhost:%d/app/inbox".formatted(ports.of(Port.HUMAN_TASKS));
    }

    /** Puts the demo's cases into its inboxes, the first time that everything is up. */
    DemoCases demoCases() {
        return new DemoCases(
                home,
                new InboxFilling(
                        URI.create("http://127.0.0.1:" + ports.of(Port.ONBOARDING_API)),
                        URI.create("http://127.0.0.1:" + ports.of(Port.HUMAN_TASKS)),
                        issuer(),
                        postgres.superuser()));
    }

    /** Ends the services, then the servers they talk to. */
    void stop() {
        stop(services);
        stop(servers);
    }

    private static void stop(List<PartKeeper> keepers) {
        try (var sideBySide = Executors.newVirtualThreadPerTaskExecutor()) {
            keepers.forEach(keeper -> sideBySide.execute(keeper::stop));
        }
    }

    private Map<String, String> environment(String database, KafkaUser user) {
        var environment =
                new HashMap<>(ServiceEnvironment.database(DatabaseAccess.to(database, ports, Secrets.of(home))));
        environment.putAll(kafka.access(user).environment());
        environment.put(ServiceEnvironment.TOPIC_NAMESPACE, NAMESPACE);
        environment.put(ServiceEnvironment.OIDC_ISSUER, keycloak.issuer());
        environment.put(ServiceEnvironment.DEMO_TENANTS, "true");
        environment.put(ServiceEnvironment.OIDC_CLIENT_SECRET, DemoLogin.PASSWORD);
        environment.put(ServiceEnvironment.PAGE_CLIENT_SECRET, DemoLogin.PASSWORD);
        environment.put(ServiceEnvironment.PAGE_SESSION_SECRET, Secrets.of(home).pageSession());
        environment.put(ServiceEnvironment.REQUEST_HASH_KEY, Secrets.of(home).requestHash());
        environment.put(ServiceEnvironment.SEALING_KEY, Secrets.of(home).sealing());
        environment.put(ServiceEnvironment.OUTBOUND_ALLOW_LOOPBACK, "true");
        environment.put(ServiceEnvironment.ONBOARDING_API_URL, "http://localhost:" + ports.of(Port.ONBOARDING_API));
        return environment;
    }

    private List<PartKeeper> keepers(Stream<StartablePart> parts) {
        return parts.map(part -> new PartKeeper(home, part)).toList();
    }
}
