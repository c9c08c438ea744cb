package io.gangway.engine;

/** What one engine can do and another cannot; asked before it is offered, answered with a problem where it is missing. */
public enum Capability {
    /** Say which steps wait and since when, which timers run and what is broken. */
    INSPECTION,
    /** Move the due time of a running timer. */
    TIMERS,
    /** Try a broken step again. */
    RETRY,
    /** Take an instance to a newer version of the model, after saying whether that is possible. */
    MIGRATION,
    /** Do all in the running transaction, so that giving it up is a dry run. */
    DRY_RUN
}
