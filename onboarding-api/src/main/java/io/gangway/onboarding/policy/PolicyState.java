package io.gangway.onboarding.policy;

/** Where a version stands; whether an activated one is yet to come, in force or superseded is a matter of time. */
public enum PolicyState {
    DRAFT,
    SUBMITTED,
    APPROVED,
    ACTIVATED,
    /** Taken out of force, or superseded. */
    RETIRED,
    /** Not approved; a new draft may be based on it. */
    REJECTED,
    /** A draft that nobody wants any more. */
    DISCARDED
}
