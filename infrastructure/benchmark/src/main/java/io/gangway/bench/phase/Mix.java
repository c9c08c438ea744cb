package io.gangway.bench.phase;

import io.gangway.bench.baseline.Gangway;
import io.gangway.bench.load.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;

/** Seven of ten go straight through, two need a person, one meets a check that never answers. */
public final class Mix {

    private static final String SECTION = "A mix: 70 % straight, 20 % review, 10 % silence";
    private static final double STRAIGHT = 0.7;
    private static final double REVIEW = 0.2;
    private static final double SILENCE = 0.1;

    private final Bed bed;

    public Mix(Bed bed) {
        this.bed = bed;
    }

    /**
     * Runs all three side by side.
     *
     * @param perSecond of all three together
     */
    public void run(double perSecond) throws Exception {
        System.out.printf("mix at %.1f/s%n", perSecond);
        var duration = bed.options().load().multipliedBy(2);
        try (var gangway = new Gangway(bed.stack(), Gangway.ACME);
                var reviewer = new Reviewer(bed.stack());
                var straight = load(gangway, Applications.STRAIGHT);
                var review = load(gangway, Applications.REVIEW);
                var silence = load(gangway, Applications.SILENCE)) {
            var before = bed.meter().read();
            var kinds = new ArrayList<Kind>();
            var reviewing = kind("review, decided at once", review, perSecond * REVIEW, duration);
            var silent = kind("silence of 2 × 3 s, then review", silence, perSecond * SILENCE, duration);
            kinds.add(new Kind("straight through", straight.open(perSecond * STRAIGHT, duration)));
            kinds.add(reviewing.get());
            kinds.add(silent.get());
            var cpu = bed.meter().read().since(before).cpuMillis(gangway.processes());
            report(kinds, cpu, reviewer.decided());
        }
    }

    private record Kind(String name, Measured measured) {}

    private interface Later<T> {
        T get() throws Exception;
    }

    private static Later<Kind> kind(String name, Load load, double perSecond, Duration duration) {
        var task = new FutureTask<>(() -> new Kind(name, load.open(perSecond, duration)));
        Thread.ofPlatform().daemon().name(name).start(task);
        return task::get;
    }

    private void report(List<Kind> kinds, double cpuMillis, long reviews) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("ms from POST to answer", "answers", "p50", "p99", "p99.9", "max"));
        kinds.forEach(
                kind -> rows.add(RoundsReport.row(kind.name(), kind.measured().toAnswer())));
        bed.report().table(SECTION, rows);
        var verdict = kinds.stream().map(kind -> kind.measured().verdict()).reduce(Verdict.NOTHING, Verdict::and);
        bed.report()
                .remark(
                        SECTION,
                        "%s; %d decided by the reviewer; %.1f CPU ms per onboarding, from the first start to the last answer."
                                .formatted(verdict, reviews, cpuMillis / Math.max(1, verdict.accepted())));
        if (verdict.isVoid()) {
            bed.report().isVoid("the mix", verdict.toString());
        }
    }

    private Load load(Gangway gangway, byte[] body) throws InterruptedException {
        return new Load(gangway, bed.meter(), bed.stack().kafka(), body);
    }
}
