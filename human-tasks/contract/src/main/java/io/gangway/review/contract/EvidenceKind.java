package io.gangway.review.contract;

/** What became known while a review was under way. */
public enum EvidenceKind {
    /** A provider answered a check that was concluded without it. */
    LATE_ANSWER,
    /** The applicant sent something. */
    INFORMATION
}
