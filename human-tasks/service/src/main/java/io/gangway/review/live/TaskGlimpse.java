package io.gangway.review.live;

import io.gangway.review.contract.Reviewer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** As much of a task as a list needs in order to know whether to look again. */
public record TaskGlimpse(
        UUID id,
        int version,
        String status,
        String priority,
        @Nullable Reviewer assignee) {}
