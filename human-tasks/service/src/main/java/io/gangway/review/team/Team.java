package io.gangway.review.team;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who has what. */
@Schema(name = "Team")
record Team(
        @Schema(description = "What nobody holds") TeamLoad unassigned,

        @Schema(description = "By name; without those who have nothing and were not seen for 30 days")
        List<TeamMember> members) {}
