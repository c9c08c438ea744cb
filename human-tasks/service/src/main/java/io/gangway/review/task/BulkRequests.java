package io.gangway.review.task;

import io.gangway.platform.validation.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is done with many tasks at once. To decide many at once is not among it, and never will be. */
final class BulkRequests {

    private static final int MOST = 200;

    private BulkRequests() {}

    /**
     * One task of many.
     *
     * @param version which the caller has seen
     */
    @Schema(name = "BulkRow")
    record Row(@NotNull UUID id, @NotNull Integer version) {}

    /** Gives all of them to one person. */
    @Schema(name = "BulkAssignment")
    record Assignment(
            @NotEmpty @Size(max = MOST) List<@NotNull @Valid Row> tasks,

            @NotNull @PlainText(max = 255) @Schema(minLength = 1, maxLength = 255)
            String assignee) {}

    /** Gives all of them back. */
    @Schema(name = "BulkRelease")
    record Release(@NotEmpty @Size(max = MOST) List<@NotNull @Valid Row> tasks) {}

    /** Makes all of them equally urgent. */
    @Schema(name = "BulkPriority")
    record Prioritisation(
            @NotEmpty @Size(max = MOST) List<@NotNull @Valid Row> tasks,
            @NotNull Priority priority) {}
}
