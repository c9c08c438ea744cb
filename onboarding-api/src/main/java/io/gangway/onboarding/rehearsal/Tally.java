package io.gangway.onboarding.rehearsal;

import io.gangway.onboarding.deciding.Judge;
import io.gangway.onboarding.decisiontable.DecisionTable;
import io.gangway.onboarding.decisiontable.DecisionTable.Row;
import io.gangway.onboarding.rehearsal.Hindsight.Outcome;
import io.gangway.onboarding.rehearsal.RehearsalResult.Change;
import io.gangway.onboarding.rehearsal.RehearsalResult.Rule;
import io.gangway.onboarding.rehearsal.RehearsalResult.RuleHits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Counts what a rehearsal meets; as large as the table, however long the past is. */
final class Tally {

    private static final List<String> ABOVE_EVERY_TABLE =
            List.of(Judge.SILENCE_REJECTS, Judge.SILENCE_REVIEWS, Judge.NO_RULE);

    private final Map<Outcome, Map<Outcome, Integer>> pairs = new EnumMap<>(Outcome.class);
    private final Map<String, Integer> hits = new HashMap<>();
    private int rehearsed;
    private int flips;
    private int withoutResults;

    /** Returns true for a flip. */
    boolean add(PastDecision past, Hindsight now, boolean lacksResults) {
        rehearsed++;
        pairs.computeIfAbsent(Outcome.of(past.verdict().outcome()), any -> new EnumMap<>(Outcome.class))
                .merge(now.outcome(), 1, Integer::sum);
        if (now.rule() != null) {
            hits.merge(now.rule(), 1, Integer::sum);
        }
        if (lacksResults) {
            withoutResults++;
        }
        var flip = now.differsFrom(past.verdict());
        if (flip) {
            flips++;
        }
        return flip;
    }

    int rehearsed() {
        return rehearsed;
    }

    int flips() {
        return flips;
    }

    RehearsalResult result(DecisionTable table, Judge judge, int flipsStored, Duration duration) {
        var before = new EnumMap<Outcome, Integer>(Outcome.class);
        var after = new EnumMap<Outcome, Integer>(Outcome.class);
        var matrix = new ArrayList<Change>();
        for (var from : Outcome.values()) {
            for (var to : Outcome.values()) {
                var count = pairs.getOrDefault(from, Map.of()).getOrDefault(to, 0);
                before.merge(from, count, Integer::sum);
                after.merge(to, count, Integer::sum);
                if (count > 0) {
                    matrix.add(new Change(from, to, count));
                }
            }
        }
        // A table has no such outcome: nothing was ever decided so.
        before.remove(Outcome.NOT_ACCEPTED);
        return new RehearsalResult(
                rehearsed,
                flips,
                flipsStored,
                before,
                after,
                matrix,
                fired(table, judge),
                neverHit(table, judge),
                withoutResults,
                duration);
    }

    private List<RuleHits> fired(DecisionTable table, Judge judge) {
        return Stream.concat(idsOf(table).stream(), ABOVE_EVERY_TABLE.stream())
                .distinct()
                .filter(hits::containsKey)
                .map(rule -> new RuleHits(rule, judge.textOf(rule), hits.getOrDefault(rule, 0)))
                .toList();
    }

    private List<Rule> neverHit(DecisionTable table, Judge judge) {
        return idsOf(table).stream()
                .filter(rule -> !hits.containsKey(rule))
                .map(rule -> new Rule(rule, judge.textOf(rule)))
                .toList();
    }

    private static Set<String> idsOf(DecisionTable table) {
        var ids = new LinkedHashSet<String>();
        table.rules().stream().map(Row::id).forEach(ids::add);
        return ids;
    }
}
