package io.gangway.onboarding.process;

import io.gangway.engine.MigrationReport;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a process can be taken to the newest version of the model, or was. */
@Schema(name = "Migration")
record MigrationView(
        int fromVersion,
        int toVersion,

        @Schema(description = "False after a dry run, and where it was on that version already")
        boolean migrated,

        @Schema(description = "What stands in the way, as `element: why`")
        List<String> obstacles) {

    static MigrationView of(MigrationReport report, boolean dryRun) {
        var migrated = !dryRun && report.possible() && report.fromVersion() != report.toVersion();
        return new MigrationView(report.fromVersion(), report.toVersion(), migrated, report.obstacles());
    }
}
