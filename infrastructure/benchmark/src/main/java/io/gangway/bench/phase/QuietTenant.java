package io.gangway.bench.phase;

import static io.gangway.bench.report.Goal.atMost;

import io.gangway.bench.baseline.Gangway;
import io.gangway.bench.report.Picture.Bar;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A tenant that starts a few onboardings, alone and while another starts as many as it can. */
public final class QuietTenant {

    private static final String SECTION = "A quiet tenant while another floods";
    private static final double QUIET_PER_SECOND = 8;
    private static final Duration WARM_UP = Duration.ofSeconds(5);

    /** Twice of what finds the ceiling: there is always more than can be done. */
    private static final int FLOOD = 2;

    private static final double GOAL = 1.3;

    private final Bed bed;

    public QuietTenant(Bed bed) {
        this.bed = bed;
    }

    public void run() throws Exception {
        System.out.println("a quiet tenant, alone and beside one that floods");
        var duration = bed.options().load().multipliedBy(2);
        try (var acme = new Gangway(bed.stack(), Gangway.ACME);
                var nova = new Gangway(bed.stack(), Gangway.NOVA)) {
            try (var first = load(nova)) {
                first.open(QUIET_PER_SECOND, WARM_UP);
            }
            Measured alone;
            try (var quiet = load(nova)) {
                alone = quiet.open(QUIET_PER_SECOND, duration);
            }
            try (var quiet = load(nova);
                    var flooding = load(acme)) {
                var flood = new Measured[1];
                var flooder = Background.start("flood", () -> {
                    try {
                        flood[0] = flooding.closed(duration, bed.options().clients() * FLOOD);
                    } catch (InterruptedException interrupted) {
                        throw interrupted;
                    } catch (Exception failure) {
                        throw new IllegalStateException(failure);
                    }
                });
                var beside = quiet.open(QUIET_PER_SECOND, duration);
                flooder.join();
                report(alone, beside, flood[0]);
            }
        }
    }

    private void report(Measured alone, Measured beside, Measured flood) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("the quiet tenant, ms", "calls", "p50", "p99", "p99.9", "max"));
        rows.add(RoundsReport.row("POST to answer, alone", alone.toAnswer()));
        rows.add(RoundsReport.row("POST to answer, beside the flood", beside.toAnswer()));
        rows.add(RoundsReport.row("POST, alone", alone.post()));
        rows.add(RoundsReport.row("POST, beside the flood", beside.post()));
        bed.report().table(SECTION, rows);
        bed.report()
                .remark(
                        SECTION,
                        "%.0f/s quiet; the flood is a closed loop of %d under way, which did %.1f/s."
                                .formatted(QUIET_PER_SECOND, bed.options().clients() * FLOOD, flood.perSecond()));
        bed.report()
                .ratio(
                        "D: a quiet tenant's p99 to the answer while another floods, against alone",
                        beside.toAnswer().millis(99) / alone.toAnswer().millis(99),
                        "",
                        atMost(GOAL));
        bed.report()
                .picture()
                .panel(
                        "A quiet tenant's p99 to the answer, ms",
                        List.of(
                                new Bar("alone", alone.toAnswer().millis(99), true),
                                new Bar(
                                        "while another floods",
                                        beside.toAnswer().millis(99),
                                        true)));
        for (var measured : List.of(alone, beside, flood)) {
            if (measured.verdict().isVoid()) {
                bed.report().isVoid(SECTION, measured.verdict().toString());
            }
        }
    }

    private Load load(Gangway gangway) throws InterruptedException {
        return new Load(gangway, bed.meter(), bed.stack().kafka(), Applications.STRAIGHT);
    }
}
