package io.gangway.onboarding.following;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of the tenant's events. */
@Schema(name = "EventList")
record EventListView(
        List<EventView> items,

        @Schema(description = "Send as `after` for what comes next, also when this page is empty")
        long next,

        @Schema(description = "Whether there is more already")
        boolean more) {}
