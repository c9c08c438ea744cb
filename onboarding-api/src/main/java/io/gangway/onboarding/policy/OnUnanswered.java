package io.gangway.onboarding.policy;

/** What a tenant wants when a check stays without an answer, from mild to strong. */
public enum OnUnanswered {
    /** The onboarding goes on without it. */
    CONTINUE,
    /** A person resolves the missing check. */
    REVIEW,
    /** The onboarding is rejected. */
    REJECT;

    public OnUnanswered or(OnUnanswered other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
