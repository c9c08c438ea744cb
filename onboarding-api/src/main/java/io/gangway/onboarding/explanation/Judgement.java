package io.gangway.onboarding.explanation;

import io.gangway.onboarding.deciding.DecisionRecord;
import io.gangway.onboarding.deciding.Facts;
import io.gangway.onboarding.decisiontable.TableOutcome;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.SortedMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a decision table said, by which rule, and what it saw. */
@Schema(name = "ExplanationJudgement")
record Judgement(
        UUID policyId,
        int policyVersion,

        @Schema(
                description =
                        "False for a version that the onboarding was moved away from, and for what was said before a"
                                + " check was resolved by hand")
        boolean applies,

        @Schema(description = "Null where it was not recorded") @Nullable
        Instant at,

        TableOutcome outcome,

        @Schema(description = "UPPER_SNAKE code") String reason,

        Rule rule,

        @Schema(description = "What the table saw, by the names of the catalogue; null where it was not recorded")
        @Nullable
        SortedMap<String, @Nullable Object> inputs,

        @Schema(description = "What was known, whatever the policy made of it; null where it was not recorded")
        @Nullable
        Known facts) {

    static final String NOT_RECORDED = "rule text not recorded";

    /** The rule that fired, as it stood then. */
    @Schema(name = "ExplanationRule")
    record Rule(
            String id,

            @Schema(description = "The rule in words; `" + NOT_RECORDED + "` for decisions older than such records")
            String text,

            @Schema(description = "What its author wrote beside it") @Nullable
            String description) {}

    /** What was known when the table was asked. */
    @Schema(name = "ExplanationFacts")
    record Known(
            @Schema(description = "How each check ended, by its name")
            SortedMap<String, Ended> checks,

            int applicantAge,
            String applicantCountry,
            @Nullable String paymentMethod,
            @Nullable BigDecimal monthlyAmount) {

        static Known of(Facts facts) {
            var checks = new HashMap<String, Ended>();
            facts.checks()
                    .forEach((check, found) ->
                            checks.put(check, new Ended(found.ending(), found.score(), found.byHand())));
            var amount = facts.monthlyAmount();
            return new Known(
                    Plain.sorted(checks),
                    facts.applicantAge(),
                    facts.applicantCountry(),
                    facts.paymentMethod(),
                    amount == null ? null : Plain.number(amount));
        }
    }

    /** How one check ended. */
    @Schema(name = "ExplanationCheck")
    record Ended(
            Facts.Ending ending,
            @Nullable Integer score,

            @Schema(description = "Whether a reviewer entered it, because nobody had answered")
            boolean byHand) {}

    static Judgement of(DecisionRecord decided, boolean applies, @Nullable String description) {
        var verdict = decided.verdict();
        var inputs = new HashMap<String, @Nullable Object>();
        decided.inputs().forEach((name, value) -> inputs.put(name, Plain.value(value)));
        return new Judgement(
                decided.policyId(),
                decided.policyVersion(),
                applies,
                decided.at(),
                verdict.outcome(),
                verdict.reason(),
                new Rule(verdict.rule(), decided.ruleText(), description),
                Plain.sorted(inputs),
                Known.of(decided.facts()));
    }

    /** Of an onboarding that is older than the records of decisions: all that is left is what the table said. */
    static Judgement unrecorded(UUID policyId, int policyVersion, TableOutcome outcome, String reason, String rule) {
        return new Judgement(
                policyId, policyVersion, true, null, outcome, reason, new Rule(rule, NOT_RECORDED, null), null, null);
    }
}
