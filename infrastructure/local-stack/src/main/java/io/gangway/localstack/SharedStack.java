package io.gangway.localstack;

import io.gangway.localstack.supervise.SupervisorClient;
import io.gangway.localstack.supervise.TestBuild;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/**
 * The real servers for tests: started by the first test that asks, shared by all tests of the build, gone with the build.
 *
 * <p>Each test takes a database and a topic namespace of its own; the servers are common property.
 */
public final class SharedStack {

    /** Fixed, so that a session outlives the restart of a service in a test. */
    private static final String PAGE_SESSION_SECRET = "encrypts the sessions of test runs alone";

    /** 32 bytes in Base64; the same for all services of all test runs, and secret to nobody. */
    public static final String SEALING_KEY = "c2VhbHMgc2VjcmV0cyBvZiB0ZXN0IHJ1bnMgYWxvbmU=";

    private final SupervisorClient supervisor;
    private final Map<Part, String> addresses = new ConcurrentHashMap<>();

    private SharedStack(SupervisorClient supervisor) {
        this.supervisor = supervisor;
    }

    /** Starts the named servers side by side, unless they run; returns when all of them answer. */
    public static SharedStack obtain(Part... servers) {
        var stack = new SharedStack(new SupervisorClient(TestBuild.current().supervisor()));
        stack.startAll(List.of(servers));
        return stack;
    }

    /** A new, empty database, with its roles; {@code name} becomes the beginning of its name. */
    public DatabaseAccess freshDatabase(String name) {
        start(Part.POSTGRESQL);
        var answer = supervisor.ask("database", name);
        return new DatabaseAccess(
                answer.getProperty("url"),
                answer.getProperty("ownerUser"),
                answer.getProperty("ownerPassword"),
                answer.getProperty("appUser"),
                answer.getProperty("appPassword"),
                answer.getProperty("relayUser"),
                answer.getProperty("relayPassword"),
                answer.getProperty("engineUser"),
                answer.getProperty("enginePassword"));
    }

    /** Makes all of Gangway's topics, dead letters too, under the first segment {@code namespace}. */
    public void createTopics(String namespace) {
        start(Part.KAFKA);
        supervisor.ask("topics", namespace);
    }

    /** How a user signs in at Kafka: the services by their own names, the clients of tests as {@link KafkaUser#ADMIN}. */
    public KafkaAccess kafka(KafkaUser user) {
        address(Part.KAFKA);
        var answer = supervisor.ask("kafka", user.name());
        return new KafkaAccess(
                answer.getProperty("bootstrap"), answer.getProperty("user"), answer.getProperty("password"));
    }

    /** {@code http://127.0.0.1:port/realms/gangway} */
    public String issuer() {
        return address(Part.KEYCLOAK);
    }

    /** An access token; see {@link Tokens#of}. */
    public String token(String tenant, String role) {
        return new Tokens(issuer()).of(tenant, role);
    }

    /** One more person of a tenant, with these roles and no others; asked again it changes them. See {@link Tokens#of}. */
    public void person(String tenant, String name, String... roles) {
        start(Part.KEYCLOAK);
        supervisor.ask("person", "%s,%s,%s".formatted(tenant, name, String.join(",", roles)));
    }

    /** Their account is switched off, for good. */
    public void disable(String tenant, String name) {
        start(Part.KEYCLOAK);
        supervisor.ask("disable", "%s,%s".formatted(tenant, name));
    }

    /** One more program of a tenant, with these roles; see {@link Tokens#ofProgram}. */
    public void program(String tenant, String name, String... roles) {
        start(Part.KEYCLOAK);
        supervisor.ask("program", "%s,%s,%s".formatted(tenant, name, String.join(",", roles)));
    }

    /** What a service needs in its environment; servers that were not asked for yet are started now, except Keycloak. */
    public Map<String, String> serviceEnvironment(DatabaseAccess database, KafkaUser user, String namespace) {
        var environment = new HashMap<>(ServiceEnvironment.database(database));
        environment.putAll(kafka(user).environment());
        environment.put(ServiceEnvironment.TOPIC_NAMESPACE, namespace);
        environment.put(ServiceEnvironment.DEMO_TENANTS, "true");
        environment.put(ServiceEnvironment.OIDC_CLIENT_SECRET, Tokens.DEMO_PASSWORD);
        environment.put(ServiceEnvironment.PAGE_CLIENT_SECRET, Tokens.DEMO_PASSWORD);
        environment.put(ServiceEnvironment.PAGE_SESSION_SECRET, PAGE_SESSION_SECRET);
        environment.put(ServiceEnvironment.REQUEST_HASH_KEY, "a key of this build");
        environment.put(ServiceEnvironment.SEALING_KEY, SEALING_KEY);
        environment.put(ServiceEnvironment.OUTBOUND_ALLOW_LOOPBACK, "true");
        environment.put(ServiceEnvironment.HTTP_HOST, "127.0.0.1");
        environment.computeIfAbsent(ServiceEnvironment.OIDC_ISSUER, name -> addresses.get(Part.KEYCLOAK));
        return environment;
    }

    /** Starts a service's jar with this environment; it ends with the test process or with the build. */
    public ServiceProcess startService(String name, Path jar, Map<String, String> environment, int port) {
        var log =
                Path.of("target", "services", "%s-%d.log".formatted(name, port)).toAbsolutePath();
        return ServiceProcess.start(name, jar, environment, port, log, this::adopt);
    }

    /** Starts a server, after a {@link #kill9} on its former port with its data. */
    public void start(Part server) {
        addresses.put(server, supervisor.ask("start", server.id()).getProperty("address"));
    }

    /** Asks a server to end, and waits until it has. */
    public void stop(Part server) {
        supervisor.ask("stop", server.id());
    }

    /** Ends a server without a warning. */
    public void kill9(Part server) {
        supervisor.ask("kill", server.id());
    }

    private void adopt(ServiceProcess service) {
        var process = service.identity();
        supervisor.ask("adopt", "%s,%d,%s".formatted(service.name(), process.pid(), process.startedAt()));
    }

    private String address(Part server) {
        if (!addresses.containsKey(server)) {
            start(server);
        }
        return Objects.requireNonNull(addresses.get(server));
    }

    private void startAll(List<Part> servers) {
        try (var sideBySide = Executors.newVirtualThreadPerTaskExecutor()) {
            var starts = servers.stream()
                    .map(server -> sideBySide.submit(() -> start(server)))
                    .toList();
            for (var start : starts) {
                start.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("Cannot start " + servers, failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while starting " + servers, interrupted);
        }
    }
}
