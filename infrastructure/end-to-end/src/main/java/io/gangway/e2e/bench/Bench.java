package io.gangway.e2e.bench;

import io.gangway.e2e.client.GangwayClient;
import io.gangway.e2e.client.Installation;
import java.io.PrintStream;
import java.time.Duration;

/** Measures a running stack: onboardings answered per second under load, and how long one takes when there is little. */
public final class Bench {

    private static final Duration LOOK_SELDOM = Duration.ofMillis(200);
    private static final Duration LOOK_OFTEN = Duration.ofMillis(20);
    private static final double NANOS = 1e9;

    private final GangwayClient client;
    private final BenchOptions options;
    private final PrintStream out;

    private Bench(GangwayClient client, BenchOptions options, PrintStream out) {
        this.client = client;
        this.options = options;
        this.out = out;
    }

    static void main(String[] arguments) {
        BenchOptions options;
        try {
            options = BenchOptions.of(arguments);
        } catch (IllegalArgumentException usage) {
            System.err.println(usage.getMessage());
            System.exit(2);
            return;
        }
        var installation = Installation.from(System.getenv());
        if (!installation.answers()) {
            System.err.printf("Gangway does not answer at %s; ./gangway up starts it%n", installation.onboardingApi());
            System.exit(2);
        }
        var client = installation.as("acme-bank", "api-client");
        System.exit(new Bench(client, options, System.out).run() ? 0 : 1);
    }

    private boolean run() {
        out.printf(
                "%d cores; product current-account, three checks that answer at once%n",
                Runtime.getRuntime().availableProcessors());
        out.printf("warm-up: %d onboardings%n", options.warmUp());
        new Load(client, LOOK_SELDOM).closed(options.warmUp(), options.clients());
        var loaded = throughput();
        var unloaded = latency();
        return loaded && unloaded;
    }

    private boolean throughput() {
        var load = new Load(client, LOOK_SELDOM);
        var begin = System.nanoTime();
        load.closed(options.onboardings(), options.clients());
        var seconds = (System.nanoTime() - begin) / NANOS;
        out.printf(
                "%nthroughput: %d onboardings, %d clients in a closed loop: %.1f s, %.1f onboardings per second%n%s%s",
                options.onboardings(),
                options.clients(),
                seconds,
                load.measurements().count() / seconds,
                load.measurements().table(),
                load.measurements().ratios());
        return passed(load);
    }

    private boolean latency() {
        var load = new Load(client, LOOK_OFTEN);
        load.open(options.perSecond(), options.latencyFor());
        out.printf(
                "%nlatency: %d onboardings per second for %d s%n%s%s",
                options.perSecond(),
                options.latencyFor().toSeconds(),
                load.measurements().table(),
                load.measurements().ratios());
        return passed(load);
    }

    private boolean passed(Load load) {
        if (load.failures() > 0) {
            out.printf("%d onboardings failed%n", load.failures());
        }
        return load.failures() == 0;
    }
}
