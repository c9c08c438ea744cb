package io.gangway.review.team;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How much waits in one place: with a person, or with nobody. */
@Schema(name = "TeamLoad")
record TeamLoad(
        @Schema(description = "What can be worked on: open, claimed or proposed")
        long tasks,

        @Schema(description = "Those of them whose `dueAt` has passed")
        long overdue,

        @Schema(description = "Those of them of which a proposal is to be confirmed")
        long toConfirm,

        @Schema(description = "What is on its way, to the applicant or the process, and comes back here")
        long awaiting,

        @Schema(
                description = "Since when the one of `tasks` that waits longest does: when it was claimed, or opened"
                        + " where nobody holds it")
        @Nullable
        Instant oldestSince,

        @Schema(description = "The mean of these moments: what has passed since is how long they wait on average")
        @Nullable
        Instant averageSince) {

    static final TeamLoad NOTHING = new TeamLoad(0, 0, 0, 0, null, null);
}
