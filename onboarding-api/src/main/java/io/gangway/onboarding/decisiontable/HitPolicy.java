package io.gangway.onboarding.decisiontable;

/** What happens where several rules match. */
public enum HitPolicy {
    /** The first rule in the order of the table wins. */
    FIRST,
    /** Must not happen: a table in which two rules match the same inputs is not acceptable. */
    UNIQUE
}
