package io.gangway.onboarding.policy;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What was done to a version; on the wire in kebab case. */
public enum PolicyEventKind {
    DRAFTED,
    EDITED,
    DISCARDED,
    SUBMITTED,
    /** Taken back by somebody who made it. */
    WITHDRAWN,
    /** Refused by somebody else. */
    REJECTED,
    APPROVED,
    ACTIVATED,
    RETIRED;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
