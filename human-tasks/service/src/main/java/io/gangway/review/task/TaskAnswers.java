package io.gangway.review.task;

import io.gangway.platform.conditional.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/** How tasks are shown, and the words for why they are not. */
@ApplicationScoped
class TaskAnswers {

    static final String NOW = "The task as it is now, its version as ETag";
    static final String UNKNOWN = "There is no such task for this tenant";
    static final String CONFLICT =
            "Another reviewer holds the task (`claimedBy`), nobody holds it, it awaits a confirmation or an answer, or it"
                    + " has ended; `code` says which";
    static final String NO_PROPOSAL =
            "Nothing is proposed, another reviewer holds the task (`claimedBy`), or it has ended; `code` says which";
    static final String ENDED = "The task has ended; `code` says how";
    static final String FORBIDDEN =
            "The caller's roles do not allow it, or the caller proposed the decision; `code` says which";
    static final String STALE = "The task has changed since the version in If-Match";
    static final String NO_IF_MATCH = "If-Match is missing";

    private final URI onboardingApi;

    TaskAnswers(HumanTasksConfig config) {
        this.onboardingApi = config.onboardingApiUrl();
    }

    RestResponse<TaskView> of(Task task) {
        return RestResponse.ResponseBuilder.ok(view(task))
                .header(HttpHeaders.ETAG, IfMatch.tagOf(task.version()))
                .build();
    }

    TaskView view(Task task) {
        return TaskView.of(task, onboardingApi);
    }

    TaskListView page(List<Task> found, TaskListQuery.Page asked) {
        return TaskListView.of(found, asked, onboardingApi);
    }
}
