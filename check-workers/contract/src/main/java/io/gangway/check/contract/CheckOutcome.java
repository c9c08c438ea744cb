package io.gangway.check.contract;

/** What a check found: nothing to object to, or something that the client should consider. */
public enum CheckOutcome {
    CLEAR,
    CONSIDER
}
