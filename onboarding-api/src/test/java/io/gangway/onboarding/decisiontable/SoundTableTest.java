package io.gangway.onboarding.decisiontable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** What holds for every table, tried with random ones. */
class SoundTableTest {

    @Property(tries = 300)
    void anAcceptableTableHasARuleForEveryInput(
            @ForAll("tables") DecisionTable random, @ForAll("possibleInputs") List<Map<String, Object>> inputs) {
        for (var table : List.of(random, completed(random), disjoint(random), completed(disjoint(random)))) {
            var compiled = Tables.compiled(table);
            var acceptable = compiled.analyse().isAcceptable();
            Statistics.label(table.hitPolicy() + " acceptable").collect(acceptable);
            if (acceptable) {
                assertThat(inputs).allSatisfy(values -> assertThat(compiled.decide(values))
                        .isPresent());
            }
        }
    }

    @Property(tries = 300)
    void whatIsListedAsAGapIsNotDecided(@ForAll("tables") DecisionTable random) {
        var table = disjoint(random);
        var compiled = Tables.compiled(table);

        assertThat(compiled.analyse().gaps())
                .allSatisfy(gap -> assertThat(compiled.decide(gap.example())).isEmpty());
    }

    @Property(tries = 300)
    void whatIsNotDecidedIsListedAsAGap(
            @ForAll("tables") DecisionTable random, @ForAll("possibleInputs") List<Map<String, Object>> inputs) {
        var table = disjoint(random);
        var compiled = Tables.compiled(table);
        var report = compiled.analyse();

        for (var values : inputs) {
            if (compiled.decide(values).isEmpty() && report.gapsComplete()) {
                assertThat(report.gaps()).anySatisfy(gap -> assertThat(matches(gap.region(), values))
                        .isTrue());
            }
        }
    }

    @Property(tries = 300)
    void theRegionOfAGapIsARuleThatClosesIt(@ForAll("tables") DecisionTable random) {
        var completed = completed(random);
        var report = Tables.compiled(completed).analyse();

        assertThat(report.gaps()).isEmpty();
        assertThat(report.unreachableRules()).noneMatch(rule -> rule.startsWith("Gap_"));
    }

    @Property(tries = 300)
    void rulesThatOverlapMatchTheExampleBoth(@ForAll("tables") DecisionTable table) {
        for (var overlap : Tables.compiled(table).analyse().overlaps()) {
            assertThat(hits(alone(table, overlap.rule()), overlap.example())).isTrue();
            assertThat(hits(alone(table, overlap.otherRule()), overlap.example()))
                    .isTrue();
        }
    }

    @Property(tries = 300)
    void rulesThatMatchTheSameAreListedAsOverlap(
            @ForAll("tables") DecisionTable table, @ForAll("possibleInputs") List<Map<String, Object>> inputs) {
        var overlaps = Tables.compiled(table).analyse().overlaps();

        for (var values : inputs) {
            var matching = table.rules().stream()
                    .map(DecisionTable.Row::id)
                    .filter(rule -> hits(alone(table, rule), values))
                    .toList();
            for (var i = 1; i < matching.size(); i++) {
                var first = matching.getFirst();
                var other = matching.get(i);
                assertThat(overlaps)
                        .anyMatch(overlap -> overlap.rule().equals(first)
                                && overlap.otherRule().equals(other));
            }
        }
    }

    @Property(tries = 300)
    void anUnreachableRuleDecidesNothing(
            @ForAll("tables") DecisionTable table, @ForAll("possibleInputs") List<Map<String, Object>> inputs) {
        var compiled = Tables.compiled(table);
        var unreachable = compiled.analyse().unreachableRules();
        Statistics.label("unreachable").collect(!unreachable.isEmpty());

        for (var values : inputs) {
            compiled.decide(values).ifPresent(hit -> assertThat(unreachable).doesNotContain(hit.rule()));
        }
    }

    @Property(tries = 300)
    void aRuleThatIsNotUnreachableDecidesSomething(@ForAll("smallTables") DecisionTable table) {
        var compiled = Tables.compiled(table);
        var unreachable = compiled.analyse().unreachableRules();

        for (var rule : table.rules()) {
            var decides = RandomTables.anyPossible(table.inputs(), values -> compiled.decide(values)
                    .filter(hit -> hit.rule().equals(rule.id()))
                    .isPresent());
            assertThat(unreachable.contains(rule.id())).isEqualTo(!decides);
        }
    }

    @Property(tries = 300)
    void whatIsCertainWhateverComesIsWhatComes(
            @ForAll("tables") DecisionTable table,
            @ForAll("open") Set<String> open,
            @ForAll("possibleInputs") List<Map<String, Object>> inputs) {
        var compiled = Tables.compiled(table);
        var known = new HashMap<>(inputs.getFirst());
        known.keySet().removeAll(open);

        var certain = compiled.decideWhatever(known, open);

        Statistics.label("certain").collect(certain.isPresent());
        if (certain.isPresent()) {
            for (var values : inputs) {
                var completion = new HashMap<>(values);
                completion.putAll(known);
                assertThat(compiled.decide(completion)).isEqualTo(certain);
            }
        }
    }

    @Property(tries = 300)
    void whatIsNotCertainDependsOnWhatComes(
            @ForAll("smallTables") DecisionTable table,
            @ForAll("open") Set<String> open,
            @ForAll("possibleInputs") List<Map<String, Object>> inputs) {
        var compiled = Tables.compiled(table);
        var known = new HashMap<>(inputs.getFirst());
        known.keySet().removeAll(open);
        var certain = compiled.decideWhatever(known, open);

        var asked = table.inputs().stream().filter(open::contains).toList();
        var decisions = new HashSet<Optional<Hit>>();
        RandomTables.anyPossible(known, asked, values -> !decisions.add(compiled.decide(values)) && false);

        assertThat(certain)
                .isEqualTo(decisions.size() == 1 ? decisions.iterator().next() : Optional.empty());
    }

    /** Without booleans: "true or unknown" cannot be written as a cell, so a gap's region may not be a rule. */
    @Provide
    Arbitrary<DecisionTable> tables() {
        return RandomTables.tables(4, input -> input.kind() != TableInput.Kind.BOOLEAN);
    }

    @Provide
    Arbitrary<DecisionTable> smallTables() {
        return RandomTables.tables(2, input -> true);
    }

    @Provide
    Arbitrary<List<Map<String, Object>>> possibleInputs() {
        return RandomTables.possibleInputs().list().ofSize(30);
    }

    @Provide
    Arbitrary<Set<String>> open() {
        return Arbitraries.of(
                        Catalogue.INPUTS.all().stream().map(TableInput::name).toList())
                .set()
                .ofMaxSize(6);
    }

    /** Without the rules that overlap one before them. */
    private static DecisionTable disjoint(DecisionTable table) {
        var kept = new ArrayList<DecisionTable.Row>();
        for (var rule : table.rules()) {
            var more = new ArrayList<>(kept);
            more.add(rule);
            var tried = new DecisionTable(table.hitPolicy(), table.inputs(), more);
            if (Tables.compiled(tried).analyse().overlaps().isEmpty()) {
                kept.add(rule);
            }
        }
        return new DecisionTable(table.hitPolicy(), table.inputs(), kept);
    }

    /** With a rule for each of its gaps. */
    private static DecisionTable completed(DecisionTable table) {
        var rules = new ArrayList<>(table.rules());
        var gaps = Tables.compiled(table).analyse().gaps();
        while (!gaps.isEmpty()) {
            for (var gap : gaps) {
                rules.add(Tables.rule("Gap_" + rules.size(), TableOutcome.REVIEW, gap.region()));
            }
            gaps = Tables.compiled(new DecisionTable(table.hitPolicy(), table.inputs(), rules))
                    .analyse()
                    .gaps();
        }
        return new DecisionTable(table.hitPolicy(), table.inputs(), rules);
    }

    private static boolean matches(Map<String, String> cells, Map<String, Object> values) {
        var table = new DecisionTable(
                HitPolicy.FIRST,
                List.copyOf(cells.keySet()),
                List.of(Tables.rule("Region", TableOutcome.REVIEW, cells)));
        return hits(table, values);
    }

    private static DecisionTable alone(DecisionTable table, String rule) {
        return new DecisionTable(
                HitPolicy.FIRST,
                table.inputs(),
                table.rules().stream().filter(row -> row.id().equals(rule)).toList());
    }

    private static boolean hits(DecisionTable table, Map<String, Object> values) {
        return Tables.compiled(table).decide(values).isPresent();
    }
}
