package io.gangway.onboarding.application;

/** Where one check of an onboarding stands. */
public enum CheckStatus {
    /** Wanted, not asked for yet. */
    PENDING,
    /** Asked for; no answer yet. */
    REQUESTED,
    CLEAR,
    CONSIDER,
    /** All attempts went without an answer; a person or the policy decides. */
    UNANSWERED,
    /** Went without an answer, and the policy goes on without it. */
    WAIVED,
    /** No longer needed when the onboarding ended. */
    WITHDRAWN,
    /** Not part of the policy. */
    SKIPPED;

    public boolean isOpen() {
        return this == PENDING || this == REQUESTED;
    }

    public boolean isAnswered() {
        return this == CLEAR || this == CONSIDER;
    }
}
