package io.gangway.localstack.server;

import io.gangway.localstack.Part;
import io.gangway.localstack.Port;
import io.gangway.localstack.Ports;
import io.gangway.localstack.ServiceEnvironment;
import io.gangway.localstack.StackHome;
import io.gangway.localstack.process.Launch;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One of our three services, run from a copy of what Maven built: a later build must not pull the jars from under it. */
public final class QuarkusService implements StartablePart {

    private static final Map<Part, String> MODULES = Map.of(
            Part.ONBOARDING_API, "onboarding-api",
            Part.HUMAN_TASKS, "human-tasks/service",
            Part.CHECK_WORKERS, "check-workers/service");

    private final Part part;
    private final StackHome home;
    private final Path built;
    private final int port;
    private final int management;
    private final Map<String, String> environment;

    public QuarkusService(Part part, Path root, StackHome home, Ports ports, Map<String, String> environment) {
        this.part = part;
        this.home = home;
        this.built = built(root, part);
        this.port = ports.of(Port.valueOf(part.name()));
        this.management = ports.of(Port.valueOf(part.name() + "_MANAGEMENT"));
        this.environment = Map.copyOf(environment);
    }

    /** The folder in which Maven leaves a service ready to run. */
    public static Path built(Path root, Part service) {
        return root.resolve(Objects.requireNonNull(MODULES.get(service))).resolve("target/quarkus-app");
    }

    @Override
    public Part part() {
        return part;
    }

    @Override
    public String url() {
        return "http://localhost:" + port;
    }

    @Override
    public void prepare() throws IOException {
        if (!Files.exists(built.resolve("quarkus-run.jar"))) {
            throw new IOException("%s is not built: there is no %s".formatted(part.id(), built));
        }
        Folders.delete(copy());
        Folders.copy(built, copy());
    }

    @Override
    public Launch launch() {
        var complete = new HashMap<>(environment);
        complete.put(ServiceEnvironment.HTTP_HOST, "127.0.0.1");
        complete.put(ServiceEnvironment.HTTP_PORT, Integer.toString(port));
        complete.put(ServiceEnvironment.MANAGEMENT_HOST, "127.0.0.1");
        complete.put(ServiceEnvironment.MANAGEMENT_PORT, Integer.toString(management));
        // ./gangway logs is read by people.
        complete.put(ServiceEnvironment.JSON_LOGS, "false");
        return new Launch(
                command(copy().resolve("quarkus-run.jar"), Tuning.THROUGHPUT),
                complete,
                home.data(part),
                home.log(part));
    }

    /** The command line with which a service runs here, in the stack and in the tests. */
    public static List<String> command(Path jar, Tuning tuning) {
        var command = new ArrayList<>(List.of(
                Java.command(),
                "-Xms32m",
                "-Xmx256m",
                "-jar",
                jar.toAbsolutePath().toString()));
        command.addAll(1, tuning.options());
        command.addAll(1, Java.LENIENT);
        return command;
    }

    @Override
    public boolean isReady() {
        return Listening.on(port)
                && Listening.well(URI.create("http://127.0.0.1:%d/q/health/ready".formatted(management)));
    }

    private Path copy() {
        return home.folder().resolve("services").resolve(part.id());
    }
}
