package io.gangway.onboarding.application;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What an entry of the timeline tells; on the wire in kebab case, e.g. {@code command-sent}. */
public enum TimelineKind {
    RECEIVED,
    PLANNED,
    COMMAND_SENT,
    EVENT_RECEIVED,
    CHECK_TIMED_OUT,
    CHECK_GIVEN_UP,
    CHECK_WITHDRAWN,
    REVIEW_OPENED,
    REVIEW_CLAIMED,
    REVIEW_REMINDED,
    REVIEW_PROPOSED,
    REVIEW_RETURNED,
    REVIEW_RELEASED,
    REVIEW_ESCALATED,
    REVIEW_DECIDED,
    REVIEW_CLOSED,
    REVIEW_ASSIGNED,
    REVIEW_PRIORITISED,
    REVIEW_FOLLOW_UP_SET,
    REVIEW_COMMENTED,
    REVIEW_RESUMED,
    PROPOSAL_VOIDED,
    INFORMATION_REQUESTED,
    INFORMATION_RECEIVED,
    INFORMATION_NOT_RECEIVED,
    INFORMATION_WITHDRAWN,
    CHECK_RESOLVED,
    DEADLINE_WARNING,
    POLICY_MOVED,
    PROCESS_MIGRATED,
    TIMER_MOVED,
    INCIDENT_RETRIED,
    CANCELLATION_REQUESTED,
    EVALUATED,
    DECISION,
    TERMINAL,
    REPAIRED;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
