package io.gangway.onboarding.decisiontable;

import static io.gangway.onboarding.decisiontable.TableOutcome.REVIEW;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Prints what a decision costs. No test: run it from an IDE or with the test class path. */
final class DecisionSpeed {

    private static final int WARM_UP = 5;
    private static final int ROUNDS = 10;
    private static final int DECISIONS = 1_000_000;

    private DecisionSpeed() {}

    public static void main(String[] arguments) {
        print("5 rules, 5 inputs", Tables.onboarding());
        print("200 rules, 10 inputs", large());
    }

    private static void print(String name, DecisionTable table) {
        var started = System.nanoTime();
        var compiled = Tables.compiled(table);
        var analysed = System.nanoTime();
        var acceptable = compiled.analyse().isAcceptable();
        var ended = System.nanoTime();
        var best = Double.MAX_VALUE;
        for (var round = 0; round < WARM_UP + ROUNDS; round++) {
            best = Math.min(best, round(compiled));
        }
        System.out.printf(
                "%s (acceptable: %s): %.3f microseconds per decision; compiled in %d, analysed in %d ms, cold%n",
                name, acceptable, best, (analysed - started) / 1_000_000, (ended - analysed) / 1_000_000);
    }

    private static double round(CompiledTable table) {
        var random = new Random(1);
        var inputs = new ArrayList<Map<String, Object>>();
        for (var i = 0; i < 1000; i++) {
            inputs.add(someone(random));
        }
        var hits = 0;
        var start = System.nanoTime();
        for (var i = 0; i < DECISIONS; i++) {
            hits += table.decide(inputs.get(i % inputs.size())).isPresent() ? 1 : 0;
        }
        var took = System.nanoTime() - start;
        if (hits == 0) {
            throw new AssertionError("nothing was decided");
        }
        return took / 1000.0 / DECISIONS;
    }

    private static Map<String, Object> someone(Random random) {
        var outcomes = List.of("CLEAR", "CLEAR", "CLEAR", "CONSIDER", "UNANSWERED");
        return Tables.inputs(
                "addressOutcome", outcomes.get(random.nextInt(5)),
                "creditOutcome", outcomes.get(random.nextInt(5)),
                "criminalRecordOutcome", outcomes.get(random.nextInt(5)),
                "regionScore", random.nextInt(101),
                "creditScore", random.nextInt(1001),
                "silence", "NONE",
                "applicantAge", 18 + random.nextInt(70),
                "applicantCountry", random.nextBoolean() ? "DE" : "FR",
                "paymentMethod", random.nextBoolean() ? "PREPAID" : "INVOICE",
                "monthlyAmount", new BigDecimal(random.nextInt(10_000)).movePointLeft(2));
    }

    private static DecisionTable large() {
        var inputs =
                Catalogue.INPUTS.all().stream().map(TableInput::name).limit(10).toList();
        var rules = new ArrayList<DecisionTable.Row>();
        for (var i = 0; i < 199; i++) {
            rules.add(Tables.rule(
                    "R" + i,
                    REVIEW,
                    Map.of(
                            "creditScore", "[" + i * 5 + ".." + (i * 5 + 4) + "]",
                            "regionScore", ">= " + i % 100,
                            "monthlyAmount", "< " + (i % 50 + 10) + ".50",
                            "addressOutcome", "\"CLEAR\", \"WAIVED\"",
                            "applicantCountry", i % 2 == 0 ? "not(\"FR\")" : "\"FR\"")));
        }
        rules.add(Tables.rule("Else", REVIEW, Map.of()));
        return new DecisionTable(HitPolicy.FIRST, inputs, rules);
    }
}
