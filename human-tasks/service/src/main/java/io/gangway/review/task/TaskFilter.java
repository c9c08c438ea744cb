package io.gangway.review.task;

import java.util.Optional;

/** Which tasks a list shall show; what is empty does not narrow it. */
record TaskFilter(Optional<TaskStatus> status, Optional<String> assigneeId) {}
