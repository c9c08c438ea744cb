package io.gangway.review.task;

import io.gangway.platform.validation.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom to give a task to. */
@Schema(name = "AssignmentRequest")
record AssignmentRequest(
        @NotBlank @Size(max = 255) @PlainText @Schema(description = "The id of a person from `/v1/reviewers`")
        String assignee) {}
