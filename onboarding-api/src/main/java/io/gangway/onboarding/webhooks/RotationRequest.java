package io.gangway.onboarding.webhooks;

import io.gangway.platform.problem.InvalidRequest;
import io.gangway.platform.validation.WireDuration;
import java.time.DateTimeException;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a secret is changed. */
@Schema(name = "WebhookSecretRotation")
record RotationRequest(
        @Schema(
                description =
                        "How long the former secret is good beside the new one, at most 7 days; a day when absent, PT0S when"
                                + " it has leaked",
                pattern = WireDuration.PATTERN,
                examples = "PT24H",
                nullable = true)
        @Nullable
        String overlap) {

    private static final Duration LONGEST = Duration.ofDays(7);

    /** Throws {@link InvalidRequest} for none, or one that is too long. */
    Duration read() {
        if (overlap == null) {
            return Duration.ofDays(1);
        }
        try {
            var read = WireDuration.parse(overlap);
            if (read.compareTo(LONGEST) <= 0) {
                return read;
            }
        } catch (DateTimeException notADuration) {
            // Answered below.
        }
        throw InvalidRequest.field("overlap", "must be a duration of at most 7 days, such as PT24H");
    }
}
