package io.gangway.onboarding.decisiontable;

import static io.gangway.onboarding.decisiontable.TableOutcome.APPROVE;
import static io.gangway.onboarding.decisiontable.TableOutcome.REJECT;
import static io.gangway.onboarding.decisiontable.TableOutcome.REVIEW;
import static io.gangway.onboarding.decisiontable.Tables.inputs;
import static io.gangway.onboarding.decisiontable.Tables.rule;
import static io.gangway.onboarding.decisiontable.Tables.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompiledTableTest {

    private final CompiledTable onboarding = Tables.compiled(Tables.onboarding());

    @Test
    void theFirstRuleThatMatchesDecides() {
        assertThat(onboarding.decide(clear("creditScore", 700))).contains(hit("Rule_AllClear", APPROVE));
        assertThat(onboarding.decide(clear("creditScore", 399))).contains(hit("Rule_CreditScoreTooLow", REJECT));
        assertThat(onboarding.decide(clear("creditScore", 400))).contains(hit("Rule_AllClear", APPROVE));
        assertThat(onboarding.decide(clear("silence", "REJECT", "creditScore", 1)))
                .contains(hit("Rule_SilenceRejects", REJECT));
        assertThat(onboarding.decide(clear("addressOutcome", "CONSIDER"))).contains(hit("Rule_ToConsider", REVIEW));
    }

    @Test
    void anUnknownScoreIsNotALowOne() {
        assertThat(onboarding.decide(clear("creditScore", null))).contains(hit("Rule_AllClear", APPROVE));
        assertThat(onboarding.decide(clear())).contains(hit("Rule_AllClear", APPROVE));
    }

    @Test
    void aNumberMayComeAsAnyOfItsTypes() {
        for (Object low : List.of(399, 399L, BigInteger.valueOf(399), new BigDecimal("399.00"), 399.0)) {
            assertThat(onboarding.decide(clear("creditScore", low))).contains(hit("Rule_CreditScoreTooLow", REJECT));
        }
    }

    @Test
    void aValueOfAnotherTypeIsAMistake() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> onboarding.decide(clear("creditScore", "399")))
                .withMessageContaining("creditScore")
                .withMessageNotContaining("399");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> onboarding.decide(clear("silence", true)))
                .withMessageContaining("silence");
    }

    @Test
    void whereNoRuleMatchesNoneDecides() {
        var table = Tables.compiled(Tables.of("creditScore", "< 400"));

        assertThat(table.decide(inputs("creditScore", 400))).isEmpty();
    }

    @Test
    void whereSeveralRulesOfAUniqueTableMatchNoneDecides() {
        var table = Tables.compiled(table(
                HitPolicy.UNIQUE,
                List.of("creditScore"),
                rule("Low", REJECT, Map.of("creditScore", "<= 400")),
                rule("High", APPROVE, Map.of("creditScore", ">= 400"))));

        assertThat(table.decide(inputs("creditScore", 399))).contains(hit("Low", REJECT));
        assertThat(table.decide(inputs("creditScore", 401))).contains(hit("High", APPROVE));
        assertThat(table.decide(inputs("creditScore", 400))).isEmpty();
    }

    @Test
    void aTableWithoutInputsDecides() {
        var table = Tables.compiled(table(HitPolicy.UNIQUE, List.of(), rule("Always", REVIEW, Map.of())));

        assertThat(table.decide(Map.of())).contains(hit("Always", REVIEW));
        assertThat(table.analyse().isAcceptable()).isTrue();
    }

    @Test
    void aDecisiveResultDecidesBeforeTheOthersAreThere() {
        var open = Set.of("addressOutcome", "criminalRecordOutcome");

        assertThat(onboarding.decideWhatever(
                        inputs("silence", "NONE", "creditOutcome", "CLEAR", "creditScore", 399), open))
                .contains(hit("Rule_CreditScoreTooLow", REJECT));
        assertThat(onboarding.decideWhatever(
                        inputs("silence", "NONE", "creditOutcome", "CLEAR", "creditScore", 400), open))
                .isEmpty();
        assertThat(onboarding.decideWhatever(
                        inputs("silence", "NONE", "creditOutcome", "CONSIDER", "creditScore", 400), open))
                .contains(hit("Rule_ToConsider", REVIEW));
        assertThat(onboarding.decideWhatever(inputs("silence", "REVIEW", "creditScore", 399), open))
                .contains(hit("Rule_CreditScoreTooLow", REJECT));
    }

    @Test
    void whatIsOpenMayStillBecomeAnything() {
        var known = inputs("silence", "NONE", "creditScore", 399);

        assertThat(onboarding.decideWhatever(known, Set.of("silence"))).isEmpty();
        assertThat(onboarding.decideWhatever(known, Set.of("creditScore"))).isEmpty();
        assertThat(onboarding.decideWhatever(known, Set.of("paymentMethod", "nothing we know")))
                .isEqualTo(onboarding.decide(known));
    }

    /** "Automatic" is APPROVE, "manual" is REVIEW. */
    @ParameterizedTest
    @CsvSource({
        "PREPAID,     ,       , APPROVE",
        "PREPAID,    0,  999  , APPROVE",
        "INVOICE,   49,   10  , REVIEW",
        "INVOICE,    0,       , REVIEW",
        "INVOICE,   50,   24.99, APPROVE",
        "INVOICE,  100,    0  , APPROVE",
        "INVOICE,   50,   25  , REVIEW",
        "INVOICE,   50, 1000  , REVIEW",
        "INVOICE,     ,   10  , none",
        "INVOICE,   50,       , none",
        ",          50,   10  , none"
    })
    void aTableFromElsewhereMeansWhatItMeantThere(String method, Integer score, BigDecimal amount, String outcome) {
        var table = Tables.compiled(Tables.fromElsewhere());

        var hit = table.decide(inputs("paymentMethod", method, "regionScore", score, "monthlyAmount", amount));

        assertThat(hit.map(found -> found.outcome().name()).orElse("none")).isEqualTo(outcome);
    }

    @Test
    void allFaultsAreToldAtOnce() {
        var table = new DecisionTable(
                HitPolicy.FIRST,
                List.of("creditScore", "shoeSize", "creditScore", "silence", "paymentMethod"),
                List.of(
                        new DecisionTable.Row(
                                "1st",
                                "x".repeat(501),
                                Map.of("creditScore", "< 4000"),
                                new DecisionTable.Then(REVIEW, "too low")),
                        rule("Twice", REVIEW, Map.of("creditScore", "\"high\"", "silence", "null")),
                        rule("Twice", REVIEW, Map.of("creditScore", "max(1, 2)", "silence", "\"LOUD\"")),
                        rule(
                                "Other",
                                REVIEW,
                                Map.of("creditScore", "399.5", "monthlyAmount", "< 25", "paymentMethod", "5"))));

        assertThat(faultsOf(table))
                .containsExactlyInAnyOrder(
                        "inputs[1] UNKNOWN_INPUT",
                        "inputs[2] DUPLICATE_INPUT",
                        "rules[0].id INVALID_RULE_ID",
                        "rules[0].description TOO_LARGE",
                        "rules[0].then.reason INVALID_REASON",
                        "rules[0].when.creditScore VALUE_OUT_OF_DOMAIN",
                        "rules[1].when.creditScore WRONG_TYPE",
                        "rules[1].when.silence VALUE_OUT_OF_DOMAIN",
                        "rules[2].id DUPLICATE_RULE_ID",
                        "rules[2].when.creditScore UNSUPPORTED_EXPRESSION",
                        "rules[2].when.silence VALUE_OUT_OF_DOMAIN",
                        "rules[3].when.creditScore VALUE_OUT_OF_DOMAIN",
                        "rules[3].when.monthlyAmount UNKNOWN_INPUT",
                        "rules[3].when.paymentMethod WRONG_TYPE");
    }

    @Test
    void listsOfBooleansAreRefusedBecauseEnginesDisagree() {
        assertThat(faultsOf(Tables.of("returning", "not(true)")))
                .containsExactly("rules[0].when.returning UNSUPPORTED_EXPRESSION");
        assertThat(faultsOf(Tables.of("returning", "true, null"))).hasSize(1);
        assertThat(faultsOf(Tables.of("returning", "not(null)"))).isEmpty();
        assertThat(faultsOf(Tables.of("returning", "false"))).isEmpty();
    }

    @Test
    void theSizeOfATableIsBounded() {
        var row = rule("R", REVIEW, Map.of());
        var names = IntStream.range(0, 17).mapToObj(i -> "input" + i).toList();

        assertThat(faultsOf(new DecisionTable(HitPolicy.FIRST, List.of(), List.of())))
                .containsExactly("rules NO_RULES");
        assertThat(faultsOf(new DecisionTable(HitPolicy.FIRST, List.of(), Collections.nCopies(201, row))))
                .containsExactly("rules TOO_LARGE");
        assertThat(faultsOf(new DecisionTable(HitPolicy.FIRST, names, List.of(row))))
                .containsExactly("inputs TOO_LARGE");
    }

    @Test
    void whatTheCellsNameIsBounded() {
        var manyValues = IntStream.range(0, 11)
                .mapToObj(i -> rule("R" + i, REVIEW, Map.of("creditScore", numbers(i * 50, 50))))
                .toList();
        assertThat(faultsOf(new DecisionTable(HitPolicy.FIRST, List.of("creditScore"), manyValues)))
                .containsExactly("inputs[0] TOO_COMPLEX");

        var manyTests = IntStream.range(0, 101)
                .mapToObj(i -> rule("R" + i, REVIEW, Map.of("creditScore", numbers(0, 50))))
                .toList();
        assertThat(faultsOf(new DecisionTable(HitPolicy.FIRST, List.of("creditScore"), manyTests)))
                .containsExactly("rules TOO_COMPLEX");
    }

    @Test
    void aFaultRepeatsLittleOfWhatWasWritten() {
        var longName = "x".repeat(1000);
        var when = new HashMap<String, String>();
        when.put(longName, "5");
        when.put("silence", '"' + "y".repeat(190) + '"');
        var table = new DecisionTable(HitPolicy.FIRST, List.of(longName, "silence"), List.of(rule("R", REVIEW, when)));

        var refused = catchThrowableOfType(TableRefused.class, () -> Tables.compiled(table));

        assertThat(refused.faults()).hasSize(2).allSatisfy(fault -> {
            assertThat(fault.path()).hasSizeLessThan(100).doesNotContain("x".repeat(61));
            assertThat(fault.message()).doesNotContain("x".repeat(61)).doesNotContain("y".repeat(61));
        });
    }

    @Test
    void faultsDoNotGrowWithoutBound() {
        var when = new HashMap<String, String>();
        IntStream.range(0, 10_000).forEach(i -> when.put("input" + i, "5"));

        assertThat(faultsOf(new DecisionTable(HitPolicy.FIRST, List.of(), List.of(rule("R", REVIEW, when)))))
                .hasSize(500);
    }

    @Test
    void aRuleReadsAsASentence() {
        var rules = List.of(
                rule("A", REJECT, Map.of("creditScore", "< 400")),
                rule("B", REVIEW, Map.of("silence", "\"NONE\",\"REVIEW\"")),
                rule("C", REVIEW, Map.of("paymentMethod", "null")),
                rule("D", REVIEW, Map.of("paymentMethod", "not(null)")),
                rule("E", REVIEW, Map.of("regionScore", "[0..49]")),
                rule("F", REVIEW, Map.of("regionScore", "not(>= 50)")),
                rule("G", REVIEW, Map.of("applicantCountry", "not(\"DE\", \"FR\")")),
                rule("H", REVIEW, Map.of("applicantAge", "18")),
                rule("I", REVIEW, Map.of()));

        assertThat(rules.stream().map(CompiledTable::text))
                .containsExactly(
                        "creditScore < 400 → REJECT (A)",
                        "silence in (\"NONE\", \"REVIEW\") → REVIEW (B)",
                        "paymentMethod = null → REVIEW (C)",
                        "paymentMethod ≠ null → REVIEW (D)",
                        "regionScore in [0..49] → REVIEW (E)",
                        "regionScore not >= 50 → REVIEW (F)",
                        "applicantCountry not in (\"DE\", \"FR\") → REVIEW (G)",
                        "applicantAge = 18 → REVIEW (H)",
                        "always → REVIEW (I)");
        assertThat(CompiledTable.text(Tables.fromElsewhere().rules().get(2)))
                .isEqualTo(
                        "paymentMethod = \"INVOICE\" and regionScore >= 50 and monthlyAmount < 25 → APPROVE (SMALL)");
    }

    @Test
    void outcomesAreOrderedByStrictness() {
        assertThat(APPROVE.isMilderThan(REVIEW)).isTrue();
        assertThat(REVIEW.isMilderThan(REJECT)).isTrue();
        assertThat(REJECT.isMilderThan(REJECT)).isFalse();
    }

    @Test
    void whatWasCompiledDoesNotChange() {
        var names = new ArrayList<>(List.of("creditScore"));
        var when = new HashMap<>(Map.of("creditScore", "< 400"));
        var table = new DecisionTable(HitPolicy.FIRST, names, List.of(rule("R", REVIEW, when)));
        names.clear();
        when.put("creditScore", "> 400");

        assertThat(table.inputs()).containsExactly("creditScore");
        assertThat(table.rules().getFirst().when()).containsEntry("creditScore", "< 400");
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> table.rules().getFirst().when().clear());
    }

    private static List<String> faultsOf(DecisionTable table) {
        try {
            Tables.compiled(table);
            return List.of();
        } catch (TableRefused refused) {
            return refused.faults().stream()
                    .map(fault -> fault.path() + " " + fault.code())
                    .toList();
        }
    }

    private static Map<String, Object> clear(Object... namesAndValues) {
        var inputs = inputs(
                "silence",
                "NONE",
                "addressOutcome",
                "CLEAR",
                "creditOutcome",
                "CLEAR",
                "criminalRecordOutcome",
                "CLEAR");
        inputs.putAll(inputs(namesAndValues));
        return inputs;
    }

    private static String numbers(int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(String::valueOf)
                .reduce((a, b) -> a + "," + b)
                .orElseThrow();
    }

    private static Hit hit(String rule, TableOutcome outcome) {
        return new Hit(rule, outcome, rule.toUpperCase(Locale.ROOT));
    }
}
