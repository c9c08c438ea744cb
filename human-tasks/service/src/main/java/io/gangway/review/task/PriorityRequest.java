package io.gangway.review.task;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How urgent a task is to be. */
@Schema(name = "PriorityRequest")
record PriorityRequest(@NotNull Priority priority) {}
