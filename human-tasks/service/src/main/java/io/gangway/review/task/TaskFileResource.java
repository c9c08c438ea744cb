package io.gangway.review.task;

import static io.gangway.review.rest.Roles.AUDITOR;
import static io.gangway.review.rest.Roles.OPERATOR;
import static io.gangway.review.rest.Roles.REVIEWER;
import static io.gangway.review.rest.Roles.SENIOR_REVIEWER;

import io.gangway.review.reviewer.CurrentReviewer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/tasks/file")
@RunOnVirtualThread
@Tag(name = "Tasks", description = "The reviewers' inbox")
class TaskFileResource {

    private static final String CSV = "text/csv;charset=UTF-8";

    /** What a spreadsheet still opens, and the service still holds in memory. */
    private static final int MOST = 10_000;

    private final Tasks tasks;
    private final CurrentReviewer caller;
    private final HumanTasksConfig config;
    private final Clock clock;

    TaskFileResource(Tasks tasks, CurrentReviewer caller, HumanTasksConfig config, Clock clock) {
        this.tasks = tasks;
        this.caller = caller;
        this.config = config;
        this.clock = clock;
    }

    @GET
    @Produces(CSV)
    @RolesAllowed({REVIEWER, SENIOR_REVIEWER, AUDITOR, OPERATOR})
    @Transactional
    @Operation(
            operationId = "getTaskFile",
            summary = "Read tasks as a file for a spreadsheet",
            description = "All that the conditions find, up to 10,000, in UTF-8 with a byte order mark; the first row"
                    + " names the columns as the members of a task. No notes, comments or applicants. A cell that a"
                    + " spreadsheet would run as a formula begins with an apostrophe.")
    @APIResponse(
            responseCode = "200",
            description = "The tasks, a row each",
            content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "422", description = "These are more than 10,000 tasks")
    public RestResponse<String> read(@BeanParam TaskFileQuery query) {
        var file = query.file(caller.get(), clock);
        var found = tasks.list(file.filter(), file.sort(), MOST + 1);
        if (found.size() > MOST) {
            throw new TooManyTasks(MOST);
        }
        return RestResponse.ResponseBuilder.ok(TaskFile.of(found, file.separator(), config.onboardingApiUrl()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"tasks.csv\"")
                .build();
    }
}
