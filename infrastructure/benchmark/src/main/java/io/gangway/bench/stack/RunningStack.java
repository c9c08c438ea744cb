package io.gangway.bench.stack;

import io.gangway.localstack.KafkaAccess;
import io.gangway.localstack.KafkaUser;
import io.gangway.localstack.Part;
import io.gangway.localstack.Port;
import io.gangway.localstack.Ports;
import io.gangway.localstack.Secrets;
import io.gangway.localstack.StackHome;
import io.gangway.localstack.process.ProcessIdentity;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The local stack as {@code ./gangway up} left it: where it listens, which processes it is, and the way into its databases. */
public final class RunningStack {

    private final Path root;
    private final StackHome home;
    private final Ports ports;

    private RunningStack(Path root, StackHome home, Ports ports) {
        this.root = root;
        this.home = home;
        this.ports = ports;
    }

    /** Finds it as the launcher does, by {@code GANGWAY_HOME} and {@code GANGWAY_PORT_...}. */
    public static RunningStack find(Path root, Map<String, String> environment) {
        var configured = environment.getOrDefault("GANGWAY_HOME", "");
        var home = new StackHome(configured.isBlank() ? root.resolve(".gangway/stack") : Path.of(configured));
        var remembered = home.folder().resolve("ports.properties");
        var ports = Files.exists(remembered) ? Ports.from(StackHome.read(remembered)) : Ports.from(environment);
        return new RunningStack(root, home, ports);
    }

    /** Whether every part has a process that is alive. */
    public boolean isComplete() {
        return processes().size() == Part.values().length;
    }

    /** The processes of the parts, by name, in the order of the parts. */
    public Map<String, Long> processes() {
        var found = new LinkedHashMap<String, Long>();
        for (var part : Part.values()) {
            process(part).ifPresent(process -> found.put(part.id(), process.pid()));
        }
        return found;
    }

    public Optional<ProcessIdentity> process(Part part) {
        return ProcessIdentity.from(StackHome.read(home.process(part))).filter(ProcessIdentity::isAlive);
    }

    public Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(
                databaseUrl(database), "postgres", Secrets.of(home).databaseSuperuser());
    }

    public String databaseUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(ports.of(Port.POSTGRESQL), database);
    }

    /** As the user that may do everything there. */
    public KafkaAccess kafka() {
        return kafka(KafkaUser.ADMIN);
    }

    public KafkaAccess kafka(KafkaUser user) {
        return KafkaAccess.of(user, ports, Secrets.of(home));
    }

    public URI onboardingApi() {
        return URI.create("http://127.0.0.1:" + ports.of(Port.ONBOARDING_API));
    }

    public URI humanTasks() {
        return URI.create("http://127.0.0.1:" + ports.of(Port.HUMAN_TASKS));
    }

    public String issuer() {
        return "http://localhost:%d/realms/gangway".formatted(ports.of(Port.KEYCLOAK));
    }

    public Path root() {
        return root;
    }

    public StackHome home() {
        return home;
    }

    public Ports ports() {
        return ports;
    }
}
