package io.gangway.onboarding.decisiontable;

import static io.gangway.onboarding.decisiontable.TableOutcome.APPROVE;
import static io.gangway.onboarding.decisiontable.TableOutcome.REJECT;
import static io.gangway.onboarding.decisiontable.TableOutcome.REVIEW;
import static io.gangway.onboarding.decisiontable.Tables.inputs;
import static io.gangway.onboarding.decisiontable.Tables.rule;
import static io.gangway.onboarding.decisiontable.Tables.table;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableAnalysisTest {

    private static final TableInputs PUZZLE_INPUTS = new TableInputs(IntStream.range(0, 16)
            .mapToObj(i -> new TableInput(
                    "input" + i,
                    "",
                    TableInput.Kind.NUMBER,
                    false,
                    List.of(),
                    BigDecimal.ZERO,
                    BigDecimal.valueOf(1000),
                    true))
            .toList());

    @Test
    void aTableWithALastRuleForEverythingElseIsAcceptable() {
        var report = analysed(Tables.onboarding());

        assertThat(report.isAcceptable()).isTrue();
        assertThat(report.gaps()).isEmpty();
        assertThat(report.unreachableRules()).isEmpty();
        assertThat(report.overlaps()).isNotEmpty();
    }

    @Test
    void theGapsOfATableFromElsewhereAreListed() {
        var report = analysed(Tables.fromElsewhere());

        assertThat(report.isAcceptable()).isFalse();
        assertThat(report.gapsComplete()).isTrue();
        assertThat(report.gaps())
                .containsExactlyInAnyOrder(
                        new Gap(
                                inputs("paymentMethod", null, "regionScore", 0, "monthlyAmount", new BigDecimal("0")),
                                cells("null", "-", "-")),
                        new Gap(
                                inputs(
                                        "paymentMethod",
                                        "INVOICE",
                                        "regionScore",
                                        null,
                                        "monthlyAmount",
                                        new BigDecimal("0")),
                                cells("\"INVOICE\"", "null", "-")),
                        new Gap(
                                inputs("paymentMethod", "INVOICE", "regionScore", 50, "monthlyAmount", null),
                                cells("\"INVOICE\"", "[50..100]", "null")));
        assertThat(report.overlaps()).isEmpty();
        assertThat(report.unreachableRules()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "regionScore   | <= 49  | >= 50 | null    | none",
                "regionScore   | <= 48  | >= 50 | null    | 49",
                "regionScore   | < 49   | > 50  | null    | [49..50]",
                "regionScore   | <= 49  | >= 50 | < 10    | null",
                "regionScore   | < 10   | 20    | > 90    | [10..19], [21..90], null",
                "regionScore   | 0      | 1     | 2       | [3..100], null",
                "monthlyAmount | <= 49  | >= 50 | null    | (49..50)",
                "monthlyAmount | < 49   | > 49  | null    | 49",
                "monthlyAmount | 0      | null  | null    | > 0",
                "monthlyAmount | > 0    | null  | null    | 0",
                "monthlyAmount | > 10   | > 11  | > 12    | [0..10], null",
                "balance       | > 0    | > 1   | > 2     | <= 0",
                "balance       | < 0    | 0     | 0       | > 0",
                "balance       | [0..1] | [0..1]| [0..1]  | < 0, > 1",
                "silence       | \"NONE\" | \"REJECT\" | \"NONE\" | \"REVIEW\"",
                "paymentMethod | \"INVOICE\" | \"PREPAID\" | \"PREPAID\" | null",
                "paymentMethod | null   | null  | null    | not(null)",
                "applicantCountry | \"DE\" | \"FR\" | \"FR\" | not(\"DE\", \"FR\")",
                "applicantCountry | not(\"DE\") | \"FR\" | \"FR\" | \"DE\"",
                "returning     | true   | true  | null    | false",
                "applicantAge  | not([18..99]) | [20..99] | 18 | 19"
            })
    void aGapIsWrittenAsTheCellThatClosesIt(String input, String first, String second, String third, String gap) {
        var table = table(
                HitPolicy.FIRST,
                List.of(input),
                rule("A", REVIEW, Map.of(input, first)),
                rule("B", REVIEW, Map.of(input, second)),
                rule("C", REVIEW, Map.of(input, third)));

        var found = analysed(table).gaps().stream()
                .map(it -> it.region().get(input))
                .findFirst()
                .orElse("none");

        assertThat(found).isEqualTo(gap);
    }

    @Test
    void gapsThatDifferInOneInputAloneAreOne() {
        var table = table(
                HitPolicy.FIRST,
                List.of("silence", "applicantAge"),
                rule("Minor", REJECT, Map.of("silence", "\"REJECT\"", "applicantAge", "< 18")));

        assertThat(analysed(table).gaps())
                .extracting(Gap::region)
                .containsExactlyInAnyOrder(
                        Map.of("silence", "\"NONE\", \"REVIEW\"", "applicantAge", "-"),
                        Map.of("silence", "\"REJECT\"", "applicantAge", "[18..150]"));
    }

    @Test
    void overlapsAreInTheWayOfAUniqueTableOnly() {
        var rules = new DecisionTable.Row[] {
            rule("Low", REJECT, Map.of("applicantAge", "<= 18")), rule("High", APPROVE, Map.of("applicantAge", ">= 18"))
        };

        var unique = analysed(table(HitPolicy.UNIQUE, List.of("applicantAge"), rules));
        var first = analysed(table(HitPolicy.FIRST, List.of("applicantAge"), rules));

        assertThat(unique.overlaps()).containsExactly(new Overlap("Low", "High", inputs("applicantAge", 18), false));
        assertThat(first.overlaps()).isEqualTo(unique.overlaps());
        assertThat(unique.isAcceptable()).isFalse();
        assertThat(first.isAcceptable()).isTrue();
    }

    @Test
    void anOverlapTellsWhetherItMatters() {
        var then = new DecisionTable.Then(REVIEW, "SAME");
        var table = new DecisionTable(
                HitPolicy.FIRST,
                List.of("silence"),
                List.of(
                        new DecisionTable.Row("A", null, Map.of("silence", "\"NONE\""), then),
                        new DecisionTable.Row("B", null, Map.of(), then)));

        assertThat(analysed(table).overlaps()).extracting(Overlap::sameResult).containsExactly(true);
    }

    @Test
    void aRuleBehindOthersIsUnreachable() {
        var table = table(
                HitPolicy.FIRST,
                List.of("applicantAge", "silence"),
                rule("Minor", REJECT, Map.of("applicantAge", "< 18")),
                rule("Grown", APPROVE, Map.of("applicantAge", "> 17")),
                rule("Silent", REVIEW, Map.of("silence", "\"REVIEW\"")),
                rule("Else", REVIEW, Map.of()));

        assertThat(analysed(table).unreachableRules()).containsExactly("Silent", "Else");
    }

    @Test
    void aRuleThatNoInputCanMatchIsUnreachable() {
        var table = table(
                HitPolicy.UNIQUE,
                List.of("applicantAge"),
                rule("Between", REJECT, Map.of("applicantAge", "(17..18)")),
                rule("Any", APPROVE, Map.of()));

        var report = analysed(table);

        assertThat(report.unreachableRules()).containsExactly("Between");
        assertThat(report.isAcceptable()).isTrue();
    }

    @Test
    void aTableWithMoreGapsThanAnyoneReadsListsSome() {
        var rules = IntStream.range(0, 100)
                .mapToObj(i -> rule("R" + i, REVIEW, Map.of("regionScore", "" + i, "creditScore", "" + i * 7)))
                .toArray(DecisionTable.Row[]::new);

        var report = analysed(table(HitPolicy.FIRST, List.of("regionScore", "creditScore"), rules));

        assertThat(report.gaps()).hasSize(50);
        assertThat(report.gapsComplete()).isFalse();
        assertThat(report.isAcceptable()).isFalse();
    }

    @Test
    void aTableWithMoreOverlapsThanAnyoneReadsListsSome() {
        var rules = IntStream.range(0, 30)
                .mapToObj(i -> rule("R" + i, REVIEW, Map.of()))
                .toArray(DecisionTable.Row[]::new);

        var report = analysed(table(HitPolicy.FIRST, List.of(), rules));

        assertThat(report.overlaps()).hasSize(200);
        assertThat(report.overlapsComplete()).isFalse();
        assertThat(report.gapsComplete()).isTrue();
        assertThat(report.isAcceptable()).isTrue();
    }

    /** Whether such a table has a gap is a puzzle of the kind that nobody knows how to solve quickly. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aPuzzleHoldsNoCoreAndIsNotAcceptable(long seed) {
        var compiled = CompiledTable.of(puzzle(new Random(seed)), PUZZLE_INPUTS);

        var start = processorTime();
        var report = compiled.analyse();

        assertThat(processorTime().minus(start)).isLessThan(Duration.ofSeconds(2));
        assertThat(report.findings()).extracting(TableFault::code).containsExactly("TOO_COMPLEX");
        assertThat(report.gaps()).isEmpty();
        assertThat(report.gapsComplete()).isFalse();
        assertThat(report.isAcceptable()).isFalse();
    }

    @Test
    void aPuzzleWithALastRuleForEverythingElseIsAcceptable() {
        var puzzle = puzzle(new Random(1));
        var rules = new ArrayList<>(puzzle.rules().subList(0, 199));
        rules.add(rule("Else", REVIEW, Map.of()));

        var report = CompiledTable.of(new DecisionTable(HitPolicy.FIRST, puzzle.inputs(), rules), PUZZLE_INPUTS)
                .analyse();

        assertThat(report.isAcceptable()).isTrue();
    }

    private static DecisionTable puzzle(Random random) {
        var names = PUZZLE_INPUTS.all().stream().map(TableInput::name).toList();
        var rows = new ArrayList<DecisionTable.Row>();
        for (var i = 0; i < 200; i++) {
            var when = new LinkedHashMap<String, String>();
            while (when.size() < 3) {
                var half = (random.nextBoolean() ? "< " : ">= ") + (1 + random.nextInt(20));
                when.put(names.get(random.nextInt(names.size())), half);
            }
            rows.add(rule("R" + i, REVIEW, when));
        }
        return new DecisionTable(HitPolicy.FIRST, names, rows);
    }

    private static Duration processorTime() {
        return Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
    }

    private static TableReport analysed(DecisionTable table) {
        return Tables.compiled(table).analyse();
    }

    private static Map<String, String> cells(String paymentMethod, String regionScore, String monthlyAmount) {
        return Map.of("paymentMethod", paymentMethod, "regionScore", regionScore, "monthlyAmount", monthlyAmount);
    }
}
