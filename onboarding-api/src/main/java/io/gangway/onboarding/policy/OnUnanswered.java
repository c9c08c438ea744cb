package io.gangway.onboarding.policy;

/** What a tenant wants when a check stays without an answer. */
public enum OnUnanswered {
    /** A person resolves the missing check. */
    REVIEW,
    /** The onboarding goes on without it. */
    CONTINUE,
    /** The onboarding is rejected. */
    REJECT
}
