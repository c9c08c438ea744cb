package io.gangway.onboarding.administration;

import io.gangway.onboarding.policy.Policy;
import io.gangway.onboarding.policy.PolicyStatus;
import io.gangway.onboarding.policy.PolicyTerms;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A version as callers see it. People are named by their subject ids. */
@Schema(name = "Policy")
record PolicyView(
        UUID id,
        String product,

        @Schema(description = "Counts from 1 for each product")
        int version,

        PolicyStatus status,

        @Schema(description = "The version whose terms it began with") @Nullable
        UUID basedOn,

        @Schema(description = "When it came or comes into force; null before its activation") @Nullable
        Instant activeFrom,

        PolicyTerms terms,
        FindingsView findings,

        @Schema(
                description =
                        "Everybody who wrote to it or submitted it; none of them approves, activates or retires it")
        List<String> makers,

        @Schema(description = "Who did what, step by step; the whole story is in `history`")
        Steps steps) {

    /** The steps that were taken. */
    @Schema(name = "PolicySteps")
    record Steps(
            Policy.Step created,
            Policy.@Nullable Step submitted,
            Policy.@Nullable Step approved,
            @Nullable Rejection rejected,
            Policy.@Nullable Step activated,
            Policy.@Nullable Step retired,
            Policy.@Nullable Step discarded) {

        static Steps of(Policy policy) {
            return new Steps(
                    policy.created(),
                    policy.submitted().orElse(null),
                    policy.approved().orElse(null),
                    policy.rejected()
                            .map(step -> new Rejection(
                                    step.by(),
                                    step.at(),
                                    policy.rejectionReason().orElse("")))
                            .orElse(null),
                    policy.activated().orElse(null),
                    policy.retired().orElse(null),
                    policy.discarded().orElse(null));
        }
    }

    /** A step with its reason. */
    @Schema(name = "PolicyRejection")
    record Rejection(String by, Instant at, String reason) {}

    static PolicyView of(Policy policy, PolicyStatus status, FindingsView findings) {
        return new PolicyView(
                policy.id(),
                policy.product(),
                policy.version(),
                status,
                policy.basedOn().orElse(null),
                policy.activeFrom().orElse(null),
                policy.terms(),
                findings,
                policy.makers(),
                Steps.of(policy));
    }
}
