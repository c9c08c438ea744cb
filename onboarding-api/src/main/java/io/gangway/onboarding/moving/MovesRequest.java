package io.gangway.onboarding.moving;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How many onboardings to move in this call, and whether only to say what that would do. */
@Schema(name = "MovesRequest")
record MovesRequest(
        @Min(1) @Max(500) @Schema(description = "At most this many; 100 when absent") @Nullable
        Integer limit,

        @Schema(description = "Changes nothing and says what would become of each; false when absent") @Nullable
        Boolean dryRun) {

    private static final int DEFAULT_LIMIT = 100;

    boolean isDryRun() {
        return dryRun != null && dryRun;
    }

    int limitOrDefault() {
        return limit == null ? DEFAULT_LIMIT : limit;
    }
}
