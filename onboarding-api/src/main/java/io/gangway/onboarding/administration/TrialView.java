package io.gangway.onboarding.administration;

import io.gangway.onboarding.deciding.Judge;
import io.gangway.onboarding.deciding.Verdict;
import io.gangway.onboarding.decisiontable.TableOutcome;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What would be decided on made-up inputs. */
@Schema(name = "PolicyTrial")
record TrialView(
        TableOutcome outcome,
        String reason,

        @Schema(
                description = "A rule of the table, or one that is built in: No_Rule, Silence_Reviews, Silence_Rejects",
                examples = "Rule_AllClear")
        String rule,

        @Schema(examples = "creditScore < 400 → REJECT (CREDIT_SCORE_TOO_LOW)")
        String ruleText,

        @Schema(description = "What the table alone says; null where it has no rule") @Nullable
        Said table) {

    /** What one rule of the table says. */
    @Schema(name = "PolicyTrialOfTable")
    record Said(TableOutcome outcome, String reason, String rule, String ruleText) {

        private static Said of(Verdict verdict, Judge judge) {
            return new Said(verdict.outcome(), verdict.reason(), verdict.rule(), judge.textOf(verdict.rule()));
        }
    }

    static TrialView of(Judge judge, Map<String, ? extends @Nullable Object> inputs) {
        var decided = Said.of(judge.judge(inputs), judge);
        var table = judge.ask(inputs).map(verdict -> Said.of(verdict, judge)).orElse(null);
        return new TrialView(decided.outcome(), decided.reason(), decided.rule(), decided.ruleText(), table);
    }
}
