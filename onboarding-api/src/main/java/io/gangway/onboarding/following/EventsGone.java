package io.gangway.onboarding.following;

import io.gangway.platform.problem.BrokenRule;
import java.util.Map;

/** Whoever was away for longer than events are kept has to be told so: a gap must not look like silence. */
final class EventsGone extends BrokenRule {

    private static final long serialVersionUID = 1L;

    /** @param oldest number of the oldest event that is kept */
    EventsGone(long oldest) {
        super(
                410,
                "EVENTS_GONE",
                "Some of the events behind that number are not kept any more. Read the onboardings instead, and go on"
                        + " from the oldest that is kept.",
                Map.of("oldest", oldest));
    }
}
