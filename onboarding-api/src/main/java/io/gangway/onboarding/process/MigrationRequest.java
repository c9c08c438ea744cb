package io.gangway.onboarding.process;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether to migrate or only to say whether that is possible. */
@Schema(name = "MigrationRequest")
record MigrationRequest(
        @Schema(description = "Changes nothing") boolean dryRun) {}
