package io.gangway.onboarding.policy;

/** Where a version stands at a moment, as callers see it: its {@link PolicyState} seen in time. */
public enum PolicyStatus {
    DRAFT,
    SUBMITTED,
    APPROVED,
    /** Activated, and yet to come into force. */
    SCHEDULED,
    /** In force: new onboardings are pinned to it. */
    ACTIVE,
    /** Taken out of force, or superseded by a version that came into force later. */
    RETIRED,
    REJECTED,
    DISCARDED
}
