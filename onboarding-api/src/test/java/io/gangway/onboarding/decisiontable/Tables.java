package io.gangway.onboarding.decisiontable;

import static io.gangway.onboarding.decisiontable.TableOutcome.APPROVE;
import static io.gangway.onboarding.decisiontable.TableOutcome.REJECT;
import static io.gangway.onboarding.decisiontable.TableOutcome.REVIEW;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tables to test with. */
final class Tables {

    private Tables() {}

    /** A table taken from elsewhere, word for word; "automatic" is APPROVE, "manual" is REVIEW. */
    static DecisionTable fromElsewhere() {
        return new DecisionTable(
                HitPolicy.FIRST,
                List.of("paymentMethod", "regionScore", "monthlyAmount"),
                List.of(
                        rule("Prepaid", APPROVE, Map.of("paymentMethod", "\"PREPAID\"")),
                        rule("Poor_Region", REVIEW, Map.of("paymentMethod", "\"INVOICE\"", "regionScore", "< 50")),
                        rule(
                                "Small",
                                APPROVE,
                                Map.of(
                                        "paymentMethod",
                                        "\"INVOICE\"",
                                        "regionScore",
                                        ">= 50",
                                        "monthlyAmount",
                                        "< 25")),
                        rule(
                                "Large",
                                REVIEW,
                                Map.of(
                                        "paymentMethod",
                                        "\"INVOICE\"",
                                        "regionScore",
                                        ">= 50",
                                        "monthlyAmount",
                                        ">= 25"))));
    }

    /** Like the table that a new policy starts with. */
    static DecisionTable onboarding() {
        var clear = "\"CLEAR\", \"WAIVED\", \"SKIPPED\"";
        return new DecisionTable(
                HitPolicy.FIRST,
                List.of("silence", "creditScore", "addressOutcome", "creditOutcome", "criminalRecordOutcome"),
                List.of(
                        rule("Rule_SilenceRejects", REJECT, Map.of("silence", "\"REJECT\"")),
                        rule("Rule_CreditScoreTooLow", REJECT, Map.of("creditScore", "< 400")),
                        rule("Rule_LeftOpen", REVIEW, Map.of("silence", "\"REVIEW\"")),
                        rule(
                                "Rule_AllClear",
                                APPROVE,
                                Map.of(
                                        "addressOutcome",
                                        clear,
                                        "creditOutcome",
                                        clear,
                                        "criminalRecordOutcome",
                                        clear)),
                        rule("Rule_ToConsider", REVIEW, Map.of())));
    }

    static DecisionTable table(HitPolicy hitPolicy, List<String> inputs, DecisionTable.Row... rules) {
        return new DecisionTable(hitPolicy, inputs, List.of(rules));
    }

    /** A table of one rule with one cell. */
    static DecisionTable of(String input, String cell) {
        return table(HitPolicy.FIRST, List.of(input), rule("Only", REVIEW, Map.of(input, cell)));
    }

    static DecisionTable.Row rule(String id, TableOutcome outcome, Map<String, String> when) {
        var reason = id.toUpperCase(Locale.ROOT).replace('-', '_');
        return new DecisionTable.Row(id, null, when, new DecisionTable.Then(outcome, reason));
    }

    static Map<String, Object> inputs(Object... namesAndValues) {
        var inputs = new LinkedHashMap<String, Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            inputs.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return inputs;
    }

    static CompiledTable compiled(DecisionTable table) {
        return CompiledTable.of(table, Catalogue.INPUTS);
    }
}
