package io.gangway.bench.phase;

import io.gangway.bench.baseline.BareEndpoint;
import io.gangway.bench.baseline.Databases;
import io.gangway.bench.baseline.EngineAlone;
import io.gangway.bench.baseline.Gangway;
import io.gangway.bench.baseline.NaiveSample;
import io.gangway.bench.baseline.Subject;
import io.gangway.bench.load.Latencies;
import io.gangway.bench.load.Verdict;
import io.gangway.bench.stack.Meter;
import io.gangway.bench.stack.Use;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The bare engine, the naive sample, Gangway and the bare endpoint take turns, so that whatever else the machine does meets
 * all of them.
 */
public final class Rounds implements AutoCloseable {

    private static final String ENGINE = "bare-engine";
    private static final Set<String> ENGINE_PROCESSES = Set.of(ENGINE, "postgresql");

    /** As many as a machine of two cores can keep busy. */
    private static final int ENGINE_THREADS = 4;

    private static final Duration WINDOW = Duration.ofSeconds(5);
    private static final int WINDOWS_OF_GANGWAY = 48;
    private static final int WINDOWS_OF_OTHERS = 4;

    /** How often the bare endpoint is called in the seconds in which Gangway is measured: too little to disturb. */
    private static final double BESIDE_PER_SECOND = 10;

    private static final double WARMING_PER_SECOND = 100;

    private final Bed bed;
    private final EngineAlone engine;
    private final NaiveSample naive;
    private final BareEndpoint endpoint;
    private final Gangway gangway;

    private final RoundFigures figures;

    /** Starts the three others. */
    public Rounds(Bed bed, Databases databases) throws Exception {
        this.bed = bed;
        this.figures = new RoundFigures(atRest(bed.meter()));
        this.gangway = new Gangway(bed.stack(), Gangway.ACME);
        this.engine = EngineAlone.start(
                bed.stack(), databases, ENGINE_THREADS, bed.logs().resolve(ENGINE + ".log"));
        this.naive = NaiveSample.start(bed.stack(), databases, bed.logs());
        this.endpoint = BareEndpoint.start(bed.stack(), databases, bed.logs());
        bed.meter().watch(ENGINE, engine.pid());
        bed.meter().watch("naive-sample", naive.process().pid());
        bed.meter().watch(BareEndpoint.PROCESS, endpoint.process().pid());
    }

    /** Answers what Gangway did per second at the ceiling. */
    public double run() throws Exception {
        warmUp();
        for (var round = 1; round <= bed.options().rounds(); round++) {
            one();
            System.out.printf("round %d of %d: %s%n", round, bed.options().rounds(), figures.lastRound());
        }
        figures.memory = bed.meter().memory();
        new RoundsReport(bed, figures).write();
        return figures.ceiling();
    }

    /** Kept running for whoever wants to go on with it. */
    public NaiveSample naive() {
        return naive;
    }

    private static Use atRest(Meter meter) throws Exception {
        var before = meter.read();
        Thread.sleep(WINDOW);
        return meter.read().since(before);
    }

    private void warmUp() throws Exception {
        System.out.println("warming up: Gangway, the naive sample, the bare engine, the bare endpoint");
        WarmUp.untilStable(WINDOWS_OF_GANGWAY / 2, WINDOWS_OF_GANGWAY, () -> ceiling(gangway, WINDOW)
                .perSecond());
        WarmUp.untilStable(2, WINDOWS_OF_OTHERS, () -> ceiling(naive, WINDOW).perSecond());
        WarmUp.untilStable(
                2, WINDOWS_OF_OTHERS, () -> engine.run(WINDOW, ENGINE_THREADS).perSecond());
        alone(new Latencies(), new Latencies(), WARMING_PER_SECOND, WINDOW);
    }

    private void one() throws Exception {
        var load = bed.options().load();
        engineAlone(load.dividedBy(2));
        figures.naive.add(ceiling(naive, load));
        var atCeiling = ceiling(gangway, load);
        figures.gangway.add(atCeiling);
        var half = bed.options().rate() > 0 ? bed.options().rate() : atCeiling.perSecond() / 2;
        figures.half.add(atHalf(half, load.multipliedBy(3).dividedBy(2)));
        alone(figures.postAlone, figures.getAlone, half, load);
    }

    private void engineAlone(Duration duration) throws Exception {
        var before = bed.meter().read();
        var run = engine.run(duration, ENGINE_THREADS);
        figures.engine.add(new EngineFigures(run, bed.meter().read().since(before)));
    }

    /**
     * A turn of the bare engine.
     *
     * @param use from the start to the end
     */
    record EngineFigures(EngineAlone.Run run, Use use) {

        double cpuMillisEach() {
            return use.cpuMillis(ENGINE_PROCESSES) / run.completed();
        }

        Verdict verdict() {
            return run.verdict();
        }
    }

    private Measured ceiling(Subject subject, Duration duration) throws Exception {
        try (var load = load(subject)) {
            return load.closed(duration, bed.options().clients());
        }
    }

    /** Gangway at half of what it can do, read and written; a few calls of the bare endpoint in the same seconds. */
    private Measured atHalf(double perSecond, Duration duration) throws Exception {
        try (var load = load(gangway)) {
            var reading = Background.start("reading", () -> new Reads(figures.get)
                    .get(gangway.caller(), () -> latestOf(load), perSecond, duration));
            var beside = Background.start("beside", () -> beside(duration));
            var measured = load.open(perSecond, duration);
            reading.join();
            beside.join();
            figures.add(measured);
            return measured;
        }
    }

    private void beside(Duration duration) throws InterruptedException {
        callEndpoint(figures.postBeside, figures.getBeside, BESIDE_PER_SECOND, duration);
    }

    private void alone(Latencies post, Latencies get, double perSecond, Duration duration) throws InterruptedException {
        callEndpoint(post, get, perSecond, duration);
    }

    /** Posts, and reads what was posted. */
    private void callEndpoint(Latencies post, Latencies get, double perSecond, Duration duration)
            throws InterruptedException {
        var caller = endpoint.caller();
        var first = caller.post(BareEndpoint.PATH, Applications.STRAIGHT).join();
        var location = first.headers().firstValue("Location").orElseThrow();
        var row = location.substring(location.indexOf(BareEndpoint.PATH));
        var reading = Background.start("reading", () -> new Reads(get).get(caller, () -> row, perSecond, duration));
        new Reads(post).post(caller, BareEndpoint.PATH, Applications.STRAIGHT, perSecond, duration);
        reading.join();
    }

    private static @Nullable String latestOf(Load load) {
        var id = load.latest();
        return id == null ? null : Gangway.PATH + "/" + id;
    }

    private Load load(Subject subject) throws InterruptedException {
        return new Load(subject, bed.meter(), bed.stack().kafkaBootstrap(), Applications.STRAIGHT);
    }

    @Override
    public void close() throws IOException {
        gangway.close();
        endpoint.close();
        naive.close();
        engine.close();
    }
}
