package io.gangway.review.task;

import io.gangway.platform.validation.PlainText;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom to give a task to. */
@Schema(name = "AssignmentRequest")
record AssignmentRequest(
        @NotNull
        @PlainText(max = 255)
        @Schema(description = "The id of a person from `/v1/reviewers`", minLength = 1, maxLength = 255)
        String assignee) {}
