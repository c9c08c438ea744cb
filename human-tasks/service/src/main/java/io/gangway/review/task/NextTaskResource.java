package io.gangway.review.task;

import static io.gangway.review.rest.Roles.REVIEWER;
import static io.gangway.review.rest.Roles.SENIOR_REVIEWER;

import io.gangway.review.reviewer.CurrentReviewer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/tasks/next")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Tasks", description = "The reviewers' inbox")
class NextTaskResource {

    private final TakingNext takingNext;
    private final CurrentReviewer caller;
    private final TaskAnswers answers;

    NextTaskResource(TakingNext takingNext, CurrentReviewer caller, TaskAnswers answers) {
        this.takingNext = takingNext;
        this.caller = caller;
        this.answers = answers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({REVIEWER, SENIOR_REVIEWER})
    @Operation(
            operationId = "takeNextTask",
            summary = "Take the most urgent task that waits",
            description = "Of what nobody holds and the caller may decide, or confirm: high priority first, then the"
                    + " oldest, as tasks are given out. Not what the caller has just released. Several who ask at the"
                    + " same moment get several tasks.")
    @APIResponse(
            responseCode = "200",
            description = "The task, held by the caller; its version as ETag",
            content = @Content(schema = @Schema(implementation = TaskView.class)))
    @APIResponse(responseCode = "204", description = "Nothing waits for the caller")
    public RestResponse<TaskView> take(@NotNull @Valid NextTaskRequest body) {
        return takingNext.take(body.id(), caller.get()).map(answers::of).orElseGet(RestResponse::noContent);
    }
}
