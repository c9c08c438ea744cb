package io.gangway.review.task;

import static io.gangway.review.rest.Roles.AUDITOR;
import static io.gangway.review.rest.Roles.OPERATOR;
import static io.gangway.review.rest.Roles.REVIEWER;
import static io.gangway.review.rest.Roles.SENIOR_REVIEWER;
import static io.gangway.review.task.TaskAnswers.CONFLICT;
import static io.gangway.review.task.TaskAnswers.FORBIDDEN;
import static io.gangway.review.task.TaskAnswers.NOW;
import static io.gangway.review.task.TaskAnswers.NO_IF_MATCH;
import static io.gangway.review.task.TaskAnswers.NO_PROPOSAL;
import static io.gangway.review.task.TaskAnswers.STALE;
import static io.gangway.review.task.TaskAnswers.UNKNOWN;

import io.gangway.platform.conditional.IfMatch;
import io.gangway.review.rest.PathId;
import io.gangway.review.reviewer.CurrentReviewer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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

@Path("/v1/tasks")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Tasks", description = "The reviewers' inbox")
class TaskResource {

    private final Tasks tasks;
    private final Reviewing reviewing;
    private final CurrentReviewer caller;
    private final TaskAnswers answers;
    private final Clock clock;

    TaskResource(Tasks tasks, Reviewing reviewing, CurrentReviewer caller, TaskAnswers answers, Clock clock) {
        this.tasks = tasks;
        this.reviewing = reviewing;
        this.caller = caller;
        this.answers = answers;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({REVIEWER, SENIOR_REVIEWER, AUDITOR, OPERATOR})
    @Transactional
    @Operation(
            operationId = "listTasks",
            summary = "List tasks",
            description = "All conditions have to hold. A moment can be given by its distance from now, so that a view"
                    + " can remember it.")
    public TaskListView list(@BeanParam TaskListQuery query) {
        var page = query.page(caller.get(), clock);
        return answers.page(tasks.list(page.filter(), page.sort(), page.limit() + 1), page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({REVIEWER, SENIOR_REVIEWER, AUDITOR, OPERATOR})
    @Transactional
    @Operation(operationId = "getTask", summary = "Show a task")
    @APIResponse(responseCode = "200", description = NOW)
    @APIResponse(responseCode = "404", description = UNKNOWN)
    public RestResponse<TaskView> get(@PathParam("id") String id) {
        return answers.of(tasks.get(PathId.of(id)));
    }

    @POST
    @Path("/{id}/claim")
    @RolesAllowed({REVIEWER, SENIOR_REVIEWER})
    @Operation(operationId = "claimTask", summary = "Take a task; nobody else can decide it until it is released")
    @APIResponse(responseCode = "200", description = NOW)
    @APIResponse(responseCode = "403", description = FORBIDDEN)
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "409", description = CONFLICT)
    @APIResponse(responseCode = "412", description = STALE)
    @APIResponse(responseCode = "428", description = NO_IF_MATCH)
    public RestResponse<TaskView> claim(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answers.of(reviewing.claim(PathId.of(id), caller.get(), IfMatch.of(ifMatch)));
    }

    @POST
    @Path("/{id}/release")
    @RolesAllowed({REVIEWER, SENIOR_REVIEWER})
    @Operation(operationId = "releaseTask", summary = "Give a task back")
    @APIResponse(responseCode = "200", description = NOW)
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "409", description = CONFLICT)
    @APIResponse(responseCode = "412", description = STALE)
    @APIResponse(responseCode = "428", description = NO_IF_MATCH)
    public RestResponse<TaskView> release(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answers.of(reviewing.release(PathId.of(id), caller.get(), IfMatch.of(ifMatch)));
    }

    @POST
    @Path("/{id}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({REVIEWER, SENIOR_REVIEWER})
    @Operation(
            operationId = "decideTask",
            summary = "Decide a task that you hold, once and for all",
            description = "Where `fourEyes` is true this proposes the decision, and another person confirms it.")
    @APIResponse(responseCode = "200", description = NOW)
    @APIResponse(responseCode = "403", description = FORBIDDEN)
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "409", description = CONFLICT)
    @APIResponse(responseCode = "412", description = STALE)
    @APIResponse(responseCode = "428", description = NO_IF_MATCH)
    @APIResponse(responseCode = "422", description = "The task has `reasonCodes` and this is none of them")
    public RestResponse<TaskView> decide(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid DecisionRequest body) {
        return answers.of(reviewing.decide(PathId.of(id), body.decision(), caller.get(), IfMatch.of(ifMatch)));
    }

    @POST
    @Path("/{id}/proposal/confirmation")
    @RolesAllowed({REVIEWER, SENIOR_REVIEWER})
    @Operation(operationId = "confirmProposal", summary = "Decide a four-eyes task as somebody else proposed")
    @APIResponse(responseCode = "200", description = NOW)
    @APIResponse(responseCode = "403", description = FORBIDDEN)
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "409", description = NO_PROPOSAL)
    @APIResponse(responseCode = "412", description = STALE)
    @APIResponse(responseCode = "428", description = NO_IF_MATCH)
    public RestResponse<TaskView> confirm(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answers.of(reviewing.confirm(PathId.of(id), caller.get(), IfMatch.of(ifMatch)));
    }

    @POST
    @Path("/{id}/proposal/return")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({REVIEWER, SENIOR_REVIEWER})
    @Operation(
            operationId = "returnProposal",
            summary = "Send the proposal of a four-eyes task back; the task is open again",
            description = "The proposer may do so too, to take the proposal back.")
    @APIResponse(responseCode = "200", description = NOW)
    @APIResponse(responseCode = "403", description = FORBIDDEN)
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "409", description = NO_PROPOSAL)
    @APIResponse(responseCode = "412", description = STALE)
    @APIResponse(responseCode = "428", description = NO_IF_MATCH)
    public RestResponse<TaskView> sendBack(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ReturnRequest body) {
        return answers.of(reviewing.sendBack(PathId.of(id), body.note(), caller.get(), IfMatch.of(ifMatch)));
    }
}
