package io.gangway.onboarding.administration;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something about the terms that is probably not meant; it keeps nobody from submitting them. */
@Schema(name = "PolicyWarning")
record Warning(
        @Schema(description = "Within the terms", examples = "checks[credit]")
        String path,

        @Schema(examples = "WAITS_BEYOND_DEADLINE") String code,
        String message) {}
