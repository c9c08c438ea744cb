package io.gangway.onboarding.administration;

import io.gangway.check.contract.CheckType;
import io.gangway.onboarding.decisiontable.HitPolicy;
import io.gangway.onboarding.decisiontable.TableOutcome;
import io.gangway.onboarding.policy.Completion;
import io.gangway.onboarding.policy.OnNoInformation;
import io.gangway.onboarding.policy.OnUnanswered;
import io.gangway.review.contract.CandidateRole;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** All the terms of a draft, as a person sends them: anything may be missing or wrong, see {@link TermsReader}. */
@Schema(name = "PolicyTermsRequest")
record TermsRequest(
        @Schema(
                description =
                        "What people call the product, one line of at most 100 characters; absent: as it is written"
                                + " in calls",
                examples = "Business account",
                maxLength = 100)
        @Nullable
        String displayName,

        @Schema(required = true, description = "At most one of each type; a type that is missing is not asked for")
        @Nullable
        List<@Nullable Check> checks,

        @Schema(required = true, implementation = Completion.class) @Nullable
        String completion,

        @Schema(required = true, implementation = Duration.class, description = "PT1S to P90D", examples = "PT4H")
        @Nullable
        String deadline,

        @Schema(implementation = Duration.class, description = "Less than the deadline; null for no warning") @Nullable
        String warnBefore,

        @Schema(required = true) @Nullable Review review,

        @Schema(minimum = "0", maximum = "120") @Nullable Integer minimumAge,

        @Schema(
                description =
                        "The codes that reviewers may give, at most 100, UPPER_SNAKE; empty for any. The rules of the"
                                + " table have reasons of their own.",
                maxItems = 100)
        @Nullable
        List<@Nullable String> reasonCodes,

        @Schema(required = true) @Nullable Table decisionTable) {

    /** One check. */
    @Schema(name = "PolicyCheckRequest")
    record Check(
            @Schema(required = true, implementation = CheckType.class) @Nullable
            String type,

            @Schema(required = true, implementation = Duration.class, description = "PT1S to P7D") @Nullable
            String answerTimeout,

            @Schema(required = true, minimum = "1", maximum = "10") @Nullable
            Integer maxAttempts,

            @Schema(implementation = Duration.class, description = "PT0S to P1D; PT0S when absent") @Nullable
            String backOff,

            @Schema(required = true, implementation = OnUnanswered.class) @Nullable
            String onUnanswered,

            @Schema(description = "By the names of `/v1/check-types`; null when it is all up to the provider") @Nullable
            Map<String, @Nullable Integer> parameters) {}

    /** How a person is asked. */
    @Schema(name = "PolicyReviewRequest")
    record Review(
            @Schema(required = true, implementation = CandidateRole.class) @Nullable
            String candidateRole,

            @Schema(required = true) @Nullable Boolean fourEyes,

            @Schema(required = true, implementation = Duration.class, description = "PT1S to P90D") @Nullable
            String reminder,

            @Schema(
                    required = true,
                    implementation = Duration.class,
                    description = "PT1S to P90D, not before the reminder")
            @Nullable
            String escalation,

            @Schema(
                    implementation = Duration.class,
                    description = "PT1S to P90D: how long the reviewers have, not counted while the applicant is asked;"
                            + " until the deadline when absent")
            @Nullable
            String dueAfter,

            @Schema(implementation = OnNoInformation.class) @Nullable
            String onNoInformation,

            @Schema(
                    description = "Those of `reasonCodes` that senior reviewers alone may give; none when absent",
                    maxItems = 100)
            @Nullable
            List<@Nullable String> seniorReasonCodes) {}

    /** A decision table in rows. */
    @Schema(name = "DecisionTableRequest")
    record Table(
            @Schema(required = true, implementation = HitPolicy.class) @Nullable
            String hitPolicy,

            @Schema(
                    required = true,
                    description = "The columns: names of `/v1/decision-inputs`",
                    examples = "[\"creditOutcome\", \"creditScore\"]")
            @Nullable
            List<@Nullable String> inputs,

            @Schema(required = true) @Nullable List<@Nullable Rule> rules) {}

    /** One row. */
    @Schema(name = "DecisionRuleRequest")
    record Rule(
            @Schema(required = true, examples = "Rule_CreditScoreTooLow") @Nullable
            String id,

            @Nullable String description,

            @Schema(
                    description = "The cells by input, S-FEEL unary tests of literals; an input that is absent may be"
                            + " anything",
                    examples = "{\"creditScore\": \"< 400\"}")
            @Nullable
            Map<String, @Nullable String> when,

            @Schema(required = true) @Nullable Conclusion then) {}

    /** What a rule says. */
    @Schema(name = "DecisionConclusionRequest")
    record Conclusion(
            @Schema(required = true, implementation = TableOutcome.class) @Nullable
            String outcome,

            @Schema(required = true, examples = "CREDIT_SCORE_TOO_LOW") @Nullable
            String reason) {}
}
