package io.gangway.bench;

import io.gangway.bench.BenchOptions.Part;
import io.gangway.bench.baseline.Databases;
import io.gangway.bench.phase.Bed;
import io.gangway.bench.phase.Growth;
import io.gangway.bench.phase.Mix;
import io.gangway.bench.phase.QuietTenant;
import io.gangway.bench.phase.Restart;
import io.gangway.bench.phase.Rounds;
import io.gangway.bench.phase.Webhooks;
import io.gangway.bench.report.Report;
import io.gangway.bench.stack.Meter;
import io.gangway.bench.stack.RunningStack;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Measures the running stack and writes a report; ends with 1 when something was lost, stuck or answered twice. */
public final class Bench {

    /** The share of the ceiling at which the mix runs: its reviews cost more than a straight-through onboarding. */
    private static final double MIX_SHARE = 0.3;

    private static final double WITHOUT_ROUNDS = 30;

    private Bench() {}

    static void main(String[] arguments) throws Exception {
        BenchOptions options;
        try {
            options = BenchOptions.of(arguments);
        } catch (IllegalArgumentException usage) {
            System.err.println(usage.getMessage());
            System.exit(2);
            return;
        }
        var root = Path.of(System.getProperty("gangway.root", "."))
                .toAbsolutePath()
                .normalize();
        var stack = RunningStack.find(root, System.getenv());
        if (!stack.isComplete()) {
            System.err.printf(
                    "Not everything runs under %s; ./gangway up starts it%n",
                    stack.home().folder());
            System.exit(2);
        }
        System.exit(run(stack, options) ? 0 : 1);
    }

    private static boolean run(RunningStack stack, BenchOptions options) throws Exception {
        var begin = System.nanoTime();
        var logs = Files.createDirectories(stack.home().logs().resolve("bench"));
        var bed = new Bed(stack, new Meter(stack), options, new Report(machine()), logs);
        var databases = new Databases(stack);
        measure(bed, databases);
        bed.report().remark("This run", "%s, %d s.".formatted(options, (System.nanoTime() - begin) / 1_000_000_000));
        var written = bed.report().write(stack.root().resolve(options.out()));
        System.out.printf("%n%s%n%s%n", Files.readString(written), written);
        return !bed.report().isVoid();
    }

    private static void measure(Bed bed, Databases databases) throws Exception {
        var options = bed.options();
        var ceiling = options.rate() > 0 ? options.rate() * 2d : WITHOUT_ROUNDS;
        if (options.wants(Part.ROUNDS)) {
            try (var rounds = new Rounds(bed, databases)) {
                ceiling = rounds.run();
            }
        }
        if (options.wants(Part.MIX)) {
            new Mix(bed).run(ceiling * MIX_SHARE);
        }
        if (options.wants(Part.QUIET)) {
            new QuietTenant(bed).run();
        }
        if (options.wants(Part.WEBHOOKS)) {
            new Webhooks(bed).run();
        }
        if (options.wants(Part.GROWTH)) {
            new Growth(bed).run();
        }
        // Last: what is started again begins cold.
        if (options.wants(Part.RESTART)) {
            try (var rounds = new Rounds(bed, databases)) {
                new Restart(bed, rounds.naive()).run(ceiling / 2);
            }
        }
    }

    private static String machine() {
        return "%d cores, JDK %s, %s."
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version().feature(),
                        LocalDate.now(ZoneOffset.UTC));
    }
}
