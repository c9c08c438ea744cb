package io.gangway.bench.stack;

import io.gangway.localstack.process.Ending;
import io.gangway.localstack.process.Launch;
import io.gangway.localstack.process.ProcessIdentity;
import io.gangway.localstack.process.Waiting;
import io.gangway.localstack.server.Listening;
import io.gangway.localstack.server.QuarkusService;
import io.gangway.localstack.server.Tuning;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** A Quarkus program that the benchmark starts, with the same JVM options as the stack's services, and ends by its id. */
public final class StartedProcess implements AutoCloseable {

    private static final Duration TO_START = Duration.ofSeconds(90);
    private static final Duration TO_END = Duration.ofSeconds(20);

    private final String name;
    private final int port;
    private final URI ready;
    private final Launch launch;
    private ProcessIdentity process;

    private StartedProcess(String name, int port, URI ready, Launch launch) throws IOException {
        this.name = name;
        this.port = port;
        this.ready = ready;
        this.launch = launch;
        this.process = launch.detached();
        // Ctrl-C must not leave it behind.
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
    }

    /**
     * Starts it on a port of its own of 127.0.0.1 and waits until it answers.
     *
     * @param ready answered with a 2xx as soon as it can be used; what it is relative to is the port
     */
    public static StartedProcess start(
            String name, Path jar, int port, URI ready, Map<String, String> environment, Path folder)
            throws IOException {
        if (!Files.exists(jar)) {
            throw new IOException("%s is not built: there is no %s".formatted(name, jar));
        }
        var complete = new HashMap<>(environment);
        complete.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        complete.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        var launch = new Launch(
                QuarkusService.command(jar, Tuning.THROUGHPUT), complete, folder, folder.resolve(name + ".log"));
        var started = new StartedProcess(name, port, on(port).resolve(ready), launch);
        started.awaitReady();
        return started;
    }

    public URI url() {
        return on(port);
    }

    /** The address of a port of this machine. */
    static URI on(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    public long pid() {
        return process.pid();
    }

    public void kill() {
        Ending.byForce(process);
    }

    public void startAgain() throws IOException {
        kill();
        process = launch.detached();
        awaitReady();
    }

    @Override
    public void close() {
        Ending.politely(process, "TERM", TO_END);
    }

    private void awaitReady() throws IOException {
        if (!Waiting.until(TO_START, () -> !process.isAlive() || Listening.well(ready)) || !process.isAlive()) {
            kill();
            throw new IOException("%s did not become ready; see %s".formatted(name, launch.log()));
        }
    }
}
