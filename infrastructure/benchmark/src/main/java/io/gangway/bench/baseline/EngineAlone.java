package io.gangway.bench.baseline;

import io.gangway.bench.load.Verdict;
import io.gangway.bench.stack.RunningStack;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/** (A) The bare embedded engine in a JVM of its own. It is its own generator: there is nothing between the two. */
public final class EngineAlone implements AutoCloseable {

    private static final String DATABASE = "bench_engine";

    private final Process process;
    private final BufferedReader answers;
    private final Writer orders;

    /**
     * What one turn did.
     *
     * @param open instances that were under way when the run ended
     */
    public record Run(long completed, long nanos, long open) {

        public double perSecond() {
            return completed * 1e9 / nanos;
        }

        public Verdict verdict() {
            return new Verdict(completed, 0, open, 0, 0);
        }
    }

    private EngineAlone(Process process) {
        this.process = process;
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        this.orders = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
    }

    public static EngineAlone start(RunningStack stack, Databases databases, int threads, Path log) throws Exception {
        var url = databases.fresh(DATABASE);
        var command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms32m",
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "io.gangway.bench.engine.BareEngineMain",
                url,
                Databases.USER,
                Integer.toString(threads));
        var process = command.redirectError(log.toFile()).start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        var engine = new EngineAlone(process);
        engine.order(databases.password());
        if (!"ready".equals(engine.answers.readLine())) {
            engine.close();
            throw new IOException("The bare engine did not start; see " + log);
        }
        return engine;
    }

    public long pid() {
        return process.pid();
    }

    public Run run(Duration duration, int threads) throws IOException {
        order("run %d %d".formatted(duration.toSeconds(), threads));
        var answer = answers.readLine();
        if (answer == null) {
            throw new IOException("The bare engine has ended");
        }
        var words = answer.split(" ", -1);
        return new Run(Long.parseLong(words[0]), Long.parseLong(words[1]), Long.parseLong(words[2]));
    }

    private void order(String line) throws IOException {
        orders.write(line + "\n");
        orders.flush();
    }

    @Override
    public void close() throws IOException {
        orders.close();
        process.destroy();
    }
}
