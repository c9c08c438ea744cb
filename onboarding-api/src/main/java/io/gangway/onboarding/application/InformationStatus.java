package io.gangway.onboarding.application;

/** What became of a request for information. */
public enum InformationStatus {
    /** The applicant is asked; nothing came yet. */
    OPEN,
    ANSWERED,
    /** The time passed without an answer. */
    EXPIRED,
    /** The onboarding ended, or needs no answer any more. */
    WITHDRAWN
}
