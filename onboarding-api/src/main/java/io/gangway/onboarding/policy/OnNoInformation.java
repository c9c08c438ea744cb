package io.gangway.onboarding.policy;

/** What a tenant wants when an applicant was asked for something and did not answer in time. */
public enum OnNoInformation {
    /** The reviewer goes on without it. */
    REVIEW,
    /** The onboarding is rejected. */
    REJECT
}
