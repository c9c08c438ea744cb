package io.gangway.onboarding.process;

import io.gangway.platform.validation.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When a timer shall fire instead. */
@Schema(name = "TimerMove")
record TimerMove(
        @NotNull Instant dueAt,

        @NotBlank
        @Size(max = 200)
        @PlainText
        @Schema(description = "Why; in the timeline, so nothing personal", examples = "The bureau is down until noon")
        String reason) {}
