package io.gangway.review.team;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A person of the team, and what lies with them. */
@Schema(name = "TeamMember")
record TeamMember(
        String id,
        String name,
        boolean senior,

        @Schema(description = "With the last request as a reviewer; to the nearest minutes") @Nullable
        Instant seenAt,

        @Nullable Instant absentFrom,

        @Schema(description = "The first moment back") @Nullable
        Instant absentUntil,

        TeamLoad load,

        @Schema(description = "How many proposals of the person were sent back, or voided, and are not proposed again")
        long returned) {

    /** Keeps the name out of logs. */
    @Override
    public String toString() {
        return "TeamMember[id=" + id + "]";
    }
}
