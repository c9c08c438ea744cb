package io.gangway.onboarding.policy;

/** When the checks are over. */
public enum Completion {
    /** When each check has its answer or is given up. */
    WAIT_FOR_ALL,
    /** As soon as the answers so far decide, whatever the open checks would still say; those are withdrawn. */
    FAIL_FAST
}
