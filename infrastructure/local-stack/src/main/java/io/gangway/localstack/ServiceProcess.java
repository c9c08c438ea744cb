package io.gangway.localstack;

import io.gangway.localstack.process.Ending;
import io.gangway.localstack.process.Launch;
import io.gangway.localstack.process.ProcessIdentity;
import io.gangway.localstack.process.Waiting;
import io.gangway.localstack.server.Listening;
import io.gangway.localstack.server.QuarkusService;
import io.gangway.localstack.server.Tuning;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** One of our services as a process of its own, for tests that start it, kill it and start it again. */
public final class ServiceProcess implements AutoCloseable {

    private static final Duration TO_START = Duration.ofSeconds(90);
    private static final Duration TO_END = Duration.ofSeconds(20);

    private final String name;
    private final int port;
    private final int management;
    private final Launch launch;
    private final Consumer<ServiceProcess> onStart;
    private volatile ProcessIdentity process;

    private ServiceProcess(String name, int port, int management, Launch launch, Consumer<ServiceProcess> onStart) {
        this.name = name;
        this.port = port;
        this.management = management;
        this.launch = launch;
        this.onStart = onStart;
        this.process = spawn(launch);
    }

    static ServiceProcess start(
            String name,
            Path jar,
            Map<String, String> environment,
            int port,
            Path log,
            Consumer<ServiceProcess> onStart) {
        var management = Ports.freeOne();
        var complete = new HashMap<>(environment);
        complete.put(ServiceEnvironment.HTTP_PORT, Integer.toString(port));
        complete.put(ServiceEnvironment.MANAGEMENT_PORT, Integer.toString(management));
        var launch = new Launch(
                QuarkusService.command(jar, Tuning.QUICK_START),
                complete,
                Path.of("").toAbsolutePath(),
                log);
        var service = new ServiceProcess(name, port, management, launch, onStart);
        Runtime.getRuntime().addShutdownHook(new Thread(service::kill9));
        onStart.accept(service);
        return service;
    }

    public String name() {
        return name;
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Where health and metrics are, for whoever runs it. */
    public URI management() {
        return URI.create("http://127.0.0.1:" + management);
    }

    public Path log() {
        return launch.log();
    }

    public ProcessIdentity identity() {
        return process;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Waits until {@code /q/health/ready} says yes. */
    public ServiceProcess awaitReady() {
        var health = management().resolve("/q/health/ready");
        var ready = Waiting.until(TO_START, () -> !isAlive() || Listening.well(health));
        if (!ready || !isAlive()) {
            throw new IllegalStateException("%s did not become ready; see %s".formatted(name, log()));
        }
        return this;
    }

    /** Ends it without a warning. */
    public void kill9() {
        Ending.byForce(process);
    }

    /** Asks it to end, and waits until it has. */
    public void stop() {
        Ending.politely(process, "TERM", TO_END);
    }

    /** Starts it again, with the same environment on the same port, ending it first if it runs. */
    public ServiceProcess restart() {
        stop();
        process = spawn(launch);
        onStart.accept(this);
        return this;
    }

    @Override
    public void close() {
        stop();
    }

    private static ProcessIdentity spawn(Launch launch) {
        try {
            return launch.detached();
        } catch (IOException noJava) {
            throw new UncheckedIOException(noJava);
        }
    }
}
