package io.gangway.onboarding.rehearsal;

/** How far a rehearsal is. The last three are final. */
enum RehearsalState {
    QUEUED,
    RUNNING,
    COMPLETED,
    CANCELLED,
    /** Several workers tried and none got through. */
    FAILED
}
