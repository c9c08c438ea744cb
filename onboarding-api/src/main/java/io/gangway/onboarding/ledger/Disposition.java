package io.gangway.onboarding.ledger;

import java.util.Locale;

/** What became of an event that arrived. */
public enum Disposition {
    /** It answered what was asked. */
    APPLIED,
    /** It came before it was asked for; kept, and used when the question came. Refused today: nobody answers unasked. */
    EARLY,
    /** It came when nobody waited any more: kept as evidence, changes nothing. */
    LATE,
    /** Another message said the same before. */
    REDUNDANT,
    /** It contradicts what is known: what another message said before, what was asked, or who may decide. That stands. */
    CONFLICTING,
    /** No case of this tenant has that id. */
    UNMATCHED;

    /** Whether the process has something to go on with. */
    public boolean changesTheCase() {
        return this == APPLIED || this == EARLY;
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
