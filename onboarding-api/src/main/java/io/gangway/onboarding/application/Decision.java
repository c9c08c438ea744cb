package io.gangway.onboarding.application;

import java.util.List;

/**
 * Why an onboarding was approved or rejected.
 *
 * @param reasons UPPER_SNAKE codes, the decisive one first
 * @param rule id of the decision-table rule that fired; for a reviewer's decision the rule that asked for the review
 * @param decidedBy {@code policy} or {@code reviewer}
 * @param policyVersion the version whose terms applied
 */
public record Decision(Outcome outcome, List<String> reasons, String rule, String decidedBy, int policyVersion) {

    /** The two answers a decision can give. */
    public enum Outcome {
        APPROVE,
        REJECT;

        public OnboardingStatus status() {
            return this == APPROVE ? OnboardingStatus.APPROVED : OnboardingStatus.REJECTED;
        }
    }

    public static final String BY_POLICY = "policy";
    public static final String BY_REVIEWER = "reviewer";

    public Decision {
        reasons = List.copyOf(reasons);
    }
}
