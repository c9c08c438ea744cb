package io.gangway.onboarding.rehearsal;

import io.gangway.onboarding.deciding.Verdict;
import io.gangway.onboarding.decisiontable.TableOutcome;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a version says about an onboarding that another version decided.
 *
 * @param reason UPPER_SNAKE code
 * @param rule the rule that fired; null where the onboarding would not have been accepted
 */
@Schema(name = "Hindsight")
public record Hindsight(
        Outcome outcome, String reason, @Nullable String rule) {

    private static final String TOO_YOUNG = "APPLICANT_BELOW_MINIMUM_AGE";

    /** The outcomes of a decision table, and one that comes before it. */
    @Schema(name = "HindsightOutcome")
    public enum Outcome {
        APPROVE,
        REVIEW,
        REJECT,
        /** The version takes older applicants only. */
        NOT_ACCEPTED;

        public static Outcome of(TableOutcome outcome) {
            return switch (outcome) {
                case APPROVE -> APPROVE;
                case REVIEW -> REVIEW;
                case REJECT -> REJECT;
            };
        }
    }

    public Hindsight {
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(reason, "reason");
    }

    static Hindsight of(Verdict verdict) {
        return new Hindsight(Outcome.of(verdict.outcome()), verdict.reason(), verdict.rule());
    }

    static Hindsight tooYoung() {
        return new Hindsight(Outcome.NOT_ACCEPTED, TOO_YOUNG, null);
    }

    /** Whether it is another outcome, whatever led to it. */
    public boolean differsFrom(Verdict decided) {
        return outcome != Outcome.of(decided.outcome());
    }
}
