package io.gangway.review.task;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a reviewer sends to be given the next task. */
@Schema(name = "NextTaskRequest")
record NextTaskRequest(
        @NotNull @Schema(description = "Chosen by the caller, so that a request sent twice takes one task")
        UUID id) {}
