package io.gangway.onboarding.moving;

import io.gangway.onboarding.application.OnboardingStatus;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What one call moved.
 *
 * @param remaining how many are still to be moved; call again until there are none
 */
@Schema(name = "Moves")
record MovesView(
        @Schema(description = "How many were moved, or would be")
        long moved,

        long remaining,
        @Schema(description = "Whether nothing was changed") boolean dryRun,

        @Schema(
                description =
                        "Where the moved ones stand now, or would: the statuses and how many of each. A terminal one is"
                                + " an answer that the new version gives at once.")
        Map<OnboardingStatus, Long> results) {}
