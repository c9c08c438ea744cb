package io.gangway.bench.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Runs the bare engine on demand: {@code run <seconds> <threads>} on the standard input is answered by {@code <completed>
 * <nanoseconds> <open instances>}; the end of the input ends the program.
 */
public final class BareEngineMain {

    private BareEngineMain() {}

    /** @param arguments JDBC address, user, connections; the password comes as the first line of the input */
    static void main(String[] arguments) throws IOException, InterruptedException {
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var engine = new BareEngine(arguments[0], arguments[1], input.readLine(), Integer.parseInt(arguments[2]));
        System.out.println("ready");
        for (var line = input.readLine(); line != null; line = input.readLine()) {
            var words = line.split(" ", -1);
            run(engine, Duration.ofSeconds(Long.parseLong(words[1])), Integer.parseInt(words[2]));
        }
        engine.close();
    }

    private static void run(BareEngine engine, Duration duration, int threads) throws InterruptedException {
        var completed = new AtomicLong();
        var begin = System.nanoTime();
        try (var workers = Executors.newFixedThreadPool(threads)) {
            for (var i = 0; i < threads; i++) {
                workers.execute(() -> {
                    while (System.nanoTime() - begin < duration.toNanos()) {
                        engine.one();
                        completed.incrementAndGet();
                    }
                });
            }
            workers.shutdown();
            workers.awaitTermination(duration.toSeconds() + 60, TimeUnit.SECONDS);
        }
        System.out.printf("%d %d %d%n", completed.get(), System.nanoTime() - begin, engine.open());
    }
}
