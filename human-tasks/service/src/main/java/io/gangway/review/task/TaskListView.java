package io.gangway.review.task;

import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of the inbox. */
@Schema(name = "TaskList")
record TaskListView(
        List<TaskView> items,

        @Schema(description = "Send as `cursor` for the next page; null on the last") @Nullable
        String nextCursor) {

    /** @param found the page's tasks and, where there is a next page, its first task */
    static TaskListView of(List<Task> found, TaskListQuery.Page asked, URI onboardingApi) {
        var page = found.subList(0, Math.min(asked.limit(), found.size()));
        var next = found.size() > asked.limit()
                ? TaskCursor.at(page.getLast(), asked.sort()).text()
                : null;
        return new TaskListView(
                page.stream().map(task -> TaskView.of(task, onboardingApi)).toList(), next);
    }
}
