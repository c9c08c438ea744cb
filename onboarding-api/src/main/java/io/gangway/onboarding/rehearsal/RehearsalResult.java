package io.gangway.onboarding.rehearsal;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.gangway.onboarding.rehearsal.Hindsight.Outcome;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a rehearsal found.
 *
 * @param rehearsed onboardings, each counted once, by its latest decision
 * @param flips onboardings with another outcome than before
 * @param flipsStored how many of the flips are listed, the latest decisions first
 * @param matrix the pairs of outcomes that occurred
 * @param rules the rules that fired, in the table's order, then those that stand above every table
 * @param neverHit rules of the table that did not fire, in the table's order
 * @param withoutResults onboardings judged without the result of a check that the version asks for
 * @param duration of the run that got through
 */
@Schema(name = "RehearsalResult")
record RehearsalResult(
        int rehearsed,
        int flips,
        int flipsStored,
        Map<Outcome, Integer> before,
        Map<Outcome, Integer> after,
        List<Change> matrix,
        List<RuleHits> rules,
        List<Rule> neverHit,
        int withoutResults,

        @JsonFormat(shape = JsonFormat.Shape.STRING) Duration duration) {

    RehearsalResult {
        before = inOrder(before);
        after = inOrder(after);
        matrix = List.copyOf(matrix);
        rules = List.copyOf(rules);
        neverHit = List.copyOf(neverHit);
    }

    /** The database does not keep the order of a JSON object. */
    private static Map<Outcome, Integer> inOrder(Map<Outcome, Integer> counts) {
        var ordered = new EnumMap<Outcome, Integer>(Outcome.class);
        ordered.putAll(counts);
        return Collections.unmodifiableMap(ordered);
    }

    /** How many onboardings went from one outcome to the other, or stayed. */
    @Schema(name = "RehearsalChange")
    record Change(Outcome before, Outcome after, int onboardings) {}

    /** How often a rule fired. */
    @Schema(name = "RehearsalRuleHits")
    record RuleHits(String rule, String text, int hits) {}

    /** A rule in words. */
    @Schema(name = "RehearsalRule")
    record Rule(String rule, String text) {}
}
