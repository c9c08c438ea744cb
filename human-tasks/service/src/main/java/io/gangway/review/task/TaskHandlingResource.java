package io.gangway.review.task;

import static io.gangway.review.rest.Roles.REVIEWER;
import static io.gangway.review.rest.Roles.SENIOR_REVIEWER;
import static io.gangway.review.task.TaskAnswers.CONFLICT;
import static io.gangway.review.task.TaskAnswers.ENDED;
import static io.gangway.review.task.TaskAnswers.FORBIDDEN;
import static io.gangway.review.task.TaskAnswers.NOW;
import static io.gangway.review.task.TaskAnswers.NO_IF_MATCH;
import static io.gangway.review.task.TaskAnswers.STALE;
import static io.gangway.review.task.TaskAnswers.UNKNOWN;

import io.gangway.platform.conditional.IfMatch;
import io.gangway.platform.ids.Ids;
import io.gangway.review.rest.PathId;
import io.gangway.review.reviewer.CurrentReviewer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What is done with a task on the way to its decision. */
@Path("/v1/tasks/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({REVIEWER, SENIOR_REVIEWER})
@Tag(name = "Tasks", description = "The reviewers' inbox")
class TaskHandlingResource {

    private final Reviewing reviewing;
    private final CurrentReviewer caller;
    private final TaskAnswers answers;
    private final Ids ids;
    private final Clock clock;

    TaskHandlingResource(Reviewing reviewing, CurrentReviewer caller, TaskAnswers answers, Ids ids, Clock clock) {
        this.reviewing = reviewing;
        this.caller = caller;
        this.answers = answers;
        this.ids = ids;
        this.clock = clock;
    }

    @POST
    @Path("/assignment")
    @Operation(
            operationId = "assignTask",
            summary = "Give a task to another person",
            description = "The holder hands it on; a senior reviewer may always give it to somebody.")
    @APIResponse(responseCode = "200", description = NOW)
    @APIResponse(responseCode = "403", description = "The caller is neither the holder nor a senior reviewer")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "409", description = ENDED)
    @APIResponse(responseCode = "412", description = STALE)
    @APIResponse(
            responseCode = "422",
            description = "The person is unknown, may not decide it, or proposed the decision; `code` says which")
    @APIResponse(responseCode = "428", description = NO_IF_MATCH)
    public RestResponse<TaskView> assign(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid AssignmentRequest body) {
        return answers.of(reviewing.assign(PathId.of(id), body.assignee(), caller.get(), IfMatch.of(ifMatch)));
    }

    @PUT
    @Path("/priority")
    @Operation(operationId = "prioritiseTask", summary = "Say how urgent a task is, whoever holds it")
    @APIResponse(responseCode = "200", description = NOW)
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "409", description = ENDED)
    @APIResponse(responseCode = "412", description = STALE)
    @APIResponse(responseCode = "428", description = NO_IF_MATCH)
    public RestResponse<TaskView> prioritise(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid PriorityRequest body) {
        return answers.of(reviewing.prioritise(PathId.of(id), body.priority(), caller.get(), IfMatch.of(ifMatch)));
    }

    @PUT
    @Path("/follow-up")
    @Operation(operationId = "setFollowUp", summary = "Say when to look at a task again, or that it is not needed")
    @APIResponse(responseCode = "200", description = NOW)
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "409", description = CONFLICT)
    @APIResponse(responseCode = "412", description = STALE)
    @APIResponse(responseCode = "422", description = "The time is not after now")
    @APIResponse(responseCode = "428", description = NO_IF_MATCH)
    public RestResponse<TaskView> followUp(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid FollowUpRequest body) {
        return answers.of(reviewing.followUp(PathId.of(id), body.moment(), caller.get(), IfMatch.of(ifMatch)));
    }

    @POST
    @Path("/information-request")
    @Operation(
            operationId = "requestInformation",
            summary = "Ask the applicant for something, through the tenant's system",
            description = "For the holder. The task comes back to the holder with the answer, or without one when the"
                    + " time has passed; its due date moves by the time in between.")
    @APIResponse(responseCode = "200", description = NOW)
    @APIResponse(responseCode = "403", description = FORBIDDEN)
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "409", description = CONFLICT)
    @APIResponse(responseCode = "412", description = STALE)
    @APIResponse(responseCode = "422", description = "`until` is not between now and the onboarding's end")
    @APIResponse(responseCode = "428", description = NO_IF_MATCH)
    public RestResponse<TaskView> requestInformation(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid InformationRequestBody body) {
        var reviewer = caller.get();
        var wanted = body.request(ids.next(), reviewer.person(), clock.instant());
        return answers.of(reviewing.requestInformation(PathId.of(id), wanted, reviewer, IfMatch.of(ifMatch)));
    }

    @POST
    @Path("/check-resolution")
    @Operation(
            operationId = "resolveCheck",
            summary = "Enter the result of a check that nobody answered",
            description = "For the holder. The process decides again; where a person is still needed, the task comes"
                    + " back to the holder.")
    @APIResponse(responseCode = "200", description = NOW)
    @APIResponse(responseCode = "403", description = FORBIDDEN)
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(
            responseCode = "409",
            description = "Somebody answered the check (`CHECK_NOT_UNANSWERED`), another reviewer holds the task"
                    + " (`claimedBy`), nobody holds it, or it has ended; `code` says which")
    @APIResponse(responseCode = "412", description = STALE)
    @APIResponse(responseCode = "428", description = NO_IF_MATCH)
    public RestResponse<TaskView> resolveCheck(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid CheckResolutionBody body) {
        var reviewer = caller.get();
        var found = body.resolution(ids.next(), reviewer.person(), clock.instant());
        return answers.of(reviewing.resolveCheck(PathId.of(id), found, reviewer, IfMatch.of(ifMatch)));
    }
}
