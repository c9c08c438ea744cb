package io.gangway.onboarding.process;

import io.gangway.platform.validation.PlainText;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When a timer shall fire instead. */
@Schema(name = "TimerMove")
record TimerMove(
        @NotNull Instant dueAt,

        @NotNull
        @PlainText(max = 200)
        @Schema(
                description = "Why; in the timeline, so nothing personal",
                minLength = 1,
                maxLength = 200,
                examples = "The bureau is down until noon")
        String reason) {}
