package io.gangway.bench.phase;

import io.gangway.bench.load.Latencies;
import io.gangway.bench.load.Verdict;
import io.gangway.bench.phase.Rounds.EngineFigures;
import io.gangway.bench.stack.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What all rounds showed: rates and costs round by round, latencies over all of them. */
final class RoundFigures {

    final List<EngineFigures> engine = new ArrayList<>();
    final List<Measured> naive = new ArrayList<>();
    final List<Measured> gangway = new ArrayList<>();
    final List<Measured> half = new ArrayList<>();

    final Latencies post = new Latencies();
    final Latencies get = new Latencies();
    final Latencies toAnswer = new Latencies();

    final Latencies postAlone = new Latencies();
    final Latencies getAlone = new Latencies();
    final Latencies postBeside = new Latencies();
    final Latencies getBeside = new Latencies();

    Map<String, Double> memory = Map.of();

    /** Before anything was asked of the stack. */
    final Use rest;

    RoundFigures(Use rest) {
        this.rest = rest;
    }

    void add(Measured atHalf) {
        post.add(atHalf.post());
        toAnswer.add(atHalf.toAnswer());
    }

    /** What Gangway does per second when it has all it can do. */
    double ceiling() {
        return Median.of(gangway, Measured::perSecond);
    }

    Verdict verdictOnEngine() {
        return engine.stream().map(EngineFigures::verdict).reduce(Verdict.NOTHING, Verdict::and);
    }

    static Verdict verdictOn(List<Measured> loads) {
        return loads.stream().map(Measured::verdict).reduce(Verdict.NOTHING, Verdict::and);
    }

    String lastRound() {
        return "bare engine %.0f/s, naive sample %.1f/s, Gangway %.1f/s; at half load p99 %.0f ms"
                .formatted(
                        engine.getLast().run().perSecond(),
                        naive.getLast().perSecond(),
                        gangway.getLast().perSecond(),
                        half.getLast().toAnswer().millis(99));
    }
}
