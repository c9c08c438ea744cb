package io.gangway.bench.phase;

import io.gangway.bench.baseline.Gangway;
import io.gangway.bench.baseline.NaiveSample;
import io.gangway.bench.baseline.Subject;
import io.gangway.bench.load.Verdict;
import io.gangway.localstack.Part;
import io.gangway.localstack.process.Ending;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The same blow for both: the process that takes the onboardings is killed in mid-load and started again. */
public final class Restart {

    private static final String SECTION = "Killed in mid-load";

    private final Bed bed;
    private final NaiveSample naive;

    public Restart(Bed bed, NaiveSample naive) {
        this.bed = bed;
        this.naive = naive;
    }

    public void run(double perSecond) throws Exception {
        System.out.printf("killed in mid-load at %.1f/s%n", perSecond);
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("kill -9 and start again", "accepted", "refused", "stuck", "lost", "twice"));
        rows.add(row(
                "C naive sample", struck(naive, perSecond, () -> naive.process().startAgain())));
        try (var gangway = new Gangway(bed.stack(), Gangway.ACME)) {
            var verdict = struck(gangway, perSecond, this::restartOnboardingApi);
            rows.add(row("D Gangway, onboarding-api", verdict));
            if (verdict.isVoid()) {
                bed.report().isVoid("Gangway, killed in mid-load", verdict.toString());
            }
        }
        bed.report().table(SECTION, rows);
        bed.report().remark(SECTION, """
                Refused: nobody answered the request, the caller knows and asks again. Stuck: accepted and never decided. \
                Lost: decided, and nobody told.""");
    }

    private interface Blow {
        void strike() throws Exception;
    }

    private Verdict struck(Subject subject, double perSecond, Blow blow) throws Exception {
        var duration = bed.options().load().multipliedBy(2);
        try (var load = new Load(subject, bed.meter(), bed.stack().kafka(), Applications.STRAIGHT)) {
            var striking = Background.start("blow", () -> {
                Thread.sleep(duration.dividedBy(4));
                strike(blow);
            });
            var measured = load.open(perSecond, duration);
            striking.join();
            return measured.verdict();
        }
    }

    private static void strike(Blow blow) throws InterruptedException {
        try {
            blow.strike();
        } catch (InterruptedException interrupted) {
            throw interrupted;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The launcher starts what is missing, as a person would let it. */
    private void restartOnboardingApi() throws IOException, InterruptedException {
        bed.stack().process(Part.ONBOARDING_API).ifPresent(Ending::byForce);
        var launcher = new ProcessBuilder(bed.stack().root().resolve("gangway").toString(), "up", "--detach")
                .redirectErrorStream(true)
                .redirectOutput(bed.logs().resolve("up.log").toFile());
        if (launcher.start().waitFor() != 0) {
            throw new IOException(
                    "./gangway up --detach failed; see " + bed.logs().resolve("up.log"));
        }
    }

    private static List<String> row(String name, Verdict verdict) {
        return List.of(
                name,
                Long.toString(verdict.accepted()),
                Long.toString(verdict.refused()),
                Long.toString(verdict.stuck()),
                Long.toString(verdict.lost()),
                Long.toString(verdict.twice()));
    }
}
