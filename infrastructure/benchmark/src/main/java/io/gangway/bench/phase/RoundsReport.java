package io.gangway.bench.phase;

import static io.gangway.bench.report.Goal.atLeast;
import static io.gangway.bench.report.Goal.atMost;
import static io.gangway.bench.report.Goal.number;

import io.gangway.bench.load.Latencies;
import io.gangway.bench.load.Verdict;
import io.gangway.bench.phase.Rounds.EngineFigures;
import io.gangway.bench.report.Picture.Bar;
import io.gangway.bench.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the rounds say, and what of it has a goal. */
final class RoundsReport {

    private static final Set<String> NAIVE = Set.of("naive-sample", "postgresql", "kafka");
    private static final double CPU = 35;
    private static final double PER_SECOND = 50;
    private static final double COMMITS = 6;
    private static final double COMMITS_OF_CHECKS = 3;
    private static final double TO_ANSWER = 150;
    private static final double POST = 1.5;
    private static final double GET = 1.25;

    private final Bed bed;
    private final Report report;
    private final RoundFigures figures;
    private final Set<String> parts;

    RoundsReport(Bed bed, RoundFigures figures) {
        this.bed = bed;
        this.report = bed.report();
        this.figures = figures;
        this.parts = bed.stack().processes().keySet();
    }

    void write() {
        judge();
        goals();
        ceiling();
        processes();
        databases();
        latency();
        memory();
        picture();
    }

    private void judge() {
        judge("bare engine", figures.verdictOnEngine());
        judge("Gangway at the ceiling", RoundFigures.verdictOn(figures.gangway));
        judge("Gangway at half load", RoundFigures.verdictOn(figures.half));
    }

    private void judge(String load, Verdict verdict) {
        if (verdict.isVoid()) {
            report.isVoid(load, verdict.toString());
        }
    }

    private void goals() {
        report.ratio("D, Gangway: onboardings per second", figures.ceiling(), "/s", atLeast(PER_SECOND));
        report.ratio("D: CPU per straight-through onboarding, all parts", cpuOfGangway(), " ms", atMost(CPU));
        report.ratio("D/A: onboardings per second against the bare engine", figures.ceiling() / engineRate(), "");
        report.ratio("D/A: CPU against the bare engine", cpuOfGangway() / cpuOfEngine(), "");
        report.ratio("D/C: onboardings per second against the naive sample", figures.ceiling() / naiveRate(), "");
        report.ratio("D/C: CPU against the naive sample", cpuOfGangway() / cpuOfNaive(), "");
        report.ratio("D: commits per onboarding in onboarding-api", commits("onboarding"), "", atMost(COMMITS));
        report.ratio("D: commits per onboarding in check-workers", commits("checks"), "", atMost(COMMITS_OF_CHECKS));
        report.ratio("D: POST to answer at half load, p99", figures.toAnswer.millis(99), " ms", atMost(TO_ANSWER));
        report.ratio(
                "D/E: POST, p99, E alone at the same rate", ratio(figures.post, figures.postAlone), "", atMost(POST));
        report.ratio("D/E: GET, p99, E alone at the same rate", ratio(figures.get, figures.getAlone), "", atMost(GET));
        report.ratio(
                "D/E: POST, p99, E in the same seconds", ratio(figures.post, figures.postBeside), "", atMost(POST));
        report.ratio("D/E: GET, p99, E in the same seconds", ratio(figures.get, figures.getBeside), "", atMost(GET));
    }

    private void ceiling() {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(
                "closed loop, median of the rounds",
                "completed/s",
                "CPU ms each",
                "refused",
                "stuck",
                "lost",
                "twice"));
        rows.add(row("A bare engine, no-op handlers", engineRate(), cpuOfEngine(), figures.verdictOnEngine()));
        rows.add(row("C naive sample", naiveRate(), cpuOfNaive(), RoundFigures.verdictOn(figures.naive)));
        rows.add(row("D Gangway", figures.ceiling(), cpuOfGangway(), RoundFigures.verdictOn(figures.gangway)));
        report.table("At the ceiling", rows);
        report.remark(
                "At the ceiling", """
                A: Gangway's own model through Gangway's own adapter, nothing around it; its harness answers by execution \
                id. C: the sample and its checks are one process. CPU counts every process that takes part, PostgreSQL \
                and Kafka included. The generator is not: it took %s ms per onboarding of D beside it.""".formatted(number(Median.of(figures.gangway, Measured::generatorMillisEach))));
    }

    private static List<String> row(String name, double rate, double cpu, Verdict verdict) {
        return List.of(
                name,
                number(rate),
                number(cpu),
                Long.toString(verdict.refused()),
                Long.toString(verdict.stuck()),
                Long.toString(verdict.lost()),
                Long.toString(verdict.twice()));
    }

    private void processes() {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("CPU ms per onboarding of D", "at the ceiling", "at half load"));
        for (var part : parts) {
            rows.add(List.of(part, cpu(figures.gangway, part), cpu(figures.half, part)));
        }
        rows.add(List.of(
                "**all**", number(cpuOfGangway()), number(Median.of(figures.half, load -> load.cpuMillisEach(parts)))));
        rows.add(List.of(
                "the generator, not counted",
                number(Median.of(figures.gangway, Measured::generatorMillisEach)),
                number(Median.of(figures.half, Measured::generatorMillisEach))));
        report.table("Where the time goes", rows);
        report.remark(
                "Where the time goes",
                "At rest all parts together take %s CPU ms in a second; nothing is subtracted for it."
                        .formatted(number(figures.rest.cpuMillis(parts) / figures.rest.seconds())));
    }

    private static String cpu(List<Measured> loads, String part) {
        return number(Median.of(loads, load -> load.cpuMillisEach(part)));
    }

    private void databases() {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("per onboarding of D, at the ceiling", "commits", "statements"));
        for (var database : List.of("onboarding", "checks", "reviews")) {
            rows.add(List.of(
                    database,
                    number(commits(database)),
                    bed.meter().countsStatements()
                            ? number(Median.of(figures.gangway, load -> load.statementsEach(database)))
                            : "not counted: pg_stat_statements is not loaded"));
        }
        report.table("Databases", rows);
        report.remark(
                "Databases",
                "From `pg_stat_database` and `pg_stat_statements`; BEGIN, COMMIT and SET are not counted as statements.");
    }

    private void latency() {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("ms from the intended start", "calls", "p50", "p99", "p99.9", "max"));
        rows.add(row("D POST to answer", figures.toAnswer));
        rows.add(row("D POST", figures.post));
        rows.add(row("E POST, alone at the same rate", figures.postAlone));
        rows.add(row("E POST, in the same seconds", figures.postBeside));
        rows.add(row("D GET", figures.get));
        rows.add(row("E GET, alone at the same rate", figures.getAlone));
        rows.add(row("E GET, in the same seconds", figures.getBeside));
        report.table("Latency at half load", rows);
        report.remark("Latency at half load", """
                Open loop at %s/s; D is read at the same rate as it is written. E knows no identity, no tenant, no \
                validation and no message.""".formatted(number(Median.of(figures.half, Measured::perSecond))));
    }

    static List<String> row(String name, Latencies latencies) {
        return List.of(
                name,
                Long.toString(latencies.count()),
                number(latencies.millis(50)),
                number(latencies.millis(99)),
                number(latencies.millis(99.9)),
                number(latencies.maxMillis()));
    }

    private void memory() {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("part", "MiB"));
        figures.memory.entrySet().stream()
                .filter(part -> parts.contains(part.getKey()))
                .forEach(part -> rows.add(List.of(part.getKey(), number(Math.rint(part.getValue())))));
        rows.add(List.of(
                "**all**",
                number(Math.rint(figures.memory.entrySet().stream()
                        .filter(part -> parts.contains(part.getKey()))
                        .mapToDouble(Map.Entry::getValue)
                        .sum()))));
        report.table("Memory after the rounds", rows);
        report.remark("Memory after the rounds", "Proportional set size: pages that processes share are counted once.");
    }

    private void picture() {
        report.picture()
                .panel(
                        "Onboardings per second, closed loop",
                        List.of(
                                new Bar("A bare engine", engineRate(), false),
                                new Bar("C naive sample", naiveRate(), false),
                                new Bar("D Gangway", figures.ceiling(), true)),
                        atLeast(PER_SECOND));
        report.picture()
                .panel(
                        "CPU ms per onboarding, all parts",
                        List.of(
                                new Bar("A bare engine", cpuOfEngine(), false),
                                new Bar("C naive sample", cpuOfNaive(), false),
                                new Bar("D Gangway", cpuOfGangway(), true)),
                        atMost(CPU));
        report.picture()
                .panel(
                        "POST to answer at half load, ms",
                        List.of(
                                new Bar("p50", figures.toAnswer.millis(50), true),
                                new Bar("p99", figures.toAnswer.millis(99), true),
                                new Bar("p99.9", figures.toAnswer.millis(99.9), true)),
                        atMost(TO_ANSWER));
        report.picture()
                .panel(
                        "POST and GET at half load, p99 in ms",
                        List.of(
                                new Bar("E POST, alone", figures.postAlone.millis(99), false),
                                new Bar("E POST, in the same seconds", figures.postBeside.millis(99), false),
                                new Bar("D POST", figures.post.millis(99), true),
                                new Bar("E GET, alone", figures.getAlone.millis(99), false),
                                new Bar("E GET, in the same seconds", figures.getBeside.millis(99), false),
                                new Bar("D GET", figures.get.millis(99), true)));
    }

    private double engineRate() {
        return Median.of(figures.engine, round -> round.run().perSecond());
    }

    private double cpuOfEngine() {
        return Median.of(figures.engine, EngineFigures::cpuMillisEach);
    }

    private double naiveRate() {
        return Median.of(figures.naive, Measured::perSecond);
    }

    private double cpuOfNaive() {
        return Median.of(figures.naive, load -> load.cpuMillisEach(NAIVE));
    }

    private double cpuOfGangway() {
        return Median.of(figures.gangway, load -> load.cpuMillisEach(parts));
    }

    private double commits(String database) {
        return Median.of(figures.gangway, load -> load.commitsEach(database));
    }

    private static double ratio(Latencies ours, Latencies theirs) {
        return ours.millis(99) / theirs.millis(99);
    }
}
