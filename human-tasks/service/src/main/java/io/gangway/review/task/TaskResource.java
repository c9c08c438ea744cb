package io.gangway.review.task;

import io.gangway.platform.problem.UnknownResource;
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
import java.net.URI;
import java.util.UUID;
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

    private static final String REVIEWER = "reviewer";
    private static final String SENIOR_REVIEWER = "senior-reviewer";
    private static final String AUDITOR = "auditor";
    private static final String OPERATOR = "operator";

    private static final String UNKNOWN = "There is no such task for this tenant";
    private static final String CONFLICT =
            "Another reviewer holds the task (`claimedBy`), nobody holds it, it awaits a confirmation, or it has ended;"
                    + " `code` says which";
    private static final String NO_PROPOSAL =
            "Nothing is proposed, another reviewer holds the task (`claimedBy`), or it has ended; `code` says which";
    private static final String FORBIDDEN =
            "The caller's roles do not allow it, or the caller proposed the decision; `code` says which";
    private static final String STALE = "The task has changed since the version in If-Match";

    private final Tasks tasks;
    private final Reviewing reviewing;
    private final CurrentReviewer caller;
    private final URI onboardingApi;

    TaskResource(Tasks tasks, Reviewing reviewing, CurrentReviewer caller, HumanTasksConfig config) {
        this.tasks = tasks;
        this.reviewing = reviewing;
        this.caller = caller;
        this.onboardingApi = config.onboardingApiUrl();
    }

    @GET
    @RolesAllowed({REVIEWER, SENIOR_REVIEWER, AUDITOR, OPERATOR})
    @Transactional
    @Operation(
            operationId = "listTasks",
            summary = "List tasks",
            description = "High priority before normal, then the oldest first.")
    public TaskListView list(@BeanParam TaskListQuery query) {
        var page = query.read(caller.get());
        return TaskListView.of(tasks.list(page.filter(), page.behind(), page.limit() + 1), page.limit(), onboardingApi);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({REVIEWER, SENIOR_REVIEWER, AUDITOR, OPERATOR})
    @Transactional
    @Operation(operationId = "getTask", summary = "Show a task")
    @APIResponse(responseCode = "200", description = "The task as it is now, its version as ETag")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    public RestResponse<TaskView> get(@PathParam("id") String id) {
        return answer(tasks.get(idOf(id)));
    }

    @POST
    @Path("/{id}/claim")
    @RolesAllowed({REVIEWER, SENIOR_REVIEWER})
    @Operation(operationId = "claimTask", summary = "Take a task; nobody else can decide it until it is released")
    @APIResponse(responseCode = "200", description = "The task as it is now, its version as ETag")
    @APIResponse(responseCode = "403", description = FORBIDDEN)
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "409", description = CONFLICT)
    @APIResponse(responseCode = "412", description = STALE)
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<TaskView> claim(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(reviewing.claim(idOf(id), caller.get(), IfMatch.of(ifMatch)));
    }

    @POST
    @Path("/{id}/release")
    @RolesAllowed({REVIEWER, SENIOR_REVIEWER})
    @Operation(operationId = "releaseTask", summary = "Give a task back")
    @APIResponse(responseCode = "200", description = "The task as it is now, its version as ETag")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "409", description = CONFLICT)
    @APIResponse(responseCode = "412", description = STALE)
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<TaskView> release(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(reviewing.release(idOf(id), caller.get(), IfMatch.of(ifMatch)));
    }

    @POST
    @Path("/{id}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({REVIEWER, SENIOR_REVIEWER})
    @Operation(
            operationId = "decideTask",
            summary = "Decide a task that you hold, once and for all",
            description = "Where `fourEyes` is true this proposes the decision, and another person confirms it.")
    @APIResponse(responseCode = "200", description = "The task as it is now, its version as ETag")
    @APIResponse(responseCode = "403", description = FORBIDDEN)
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "409", description = CONFLICT)
    @APIResponse(responseCode = "412", description = STALE)
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    @APIResponse(responseCode = "422", description = "The task has `reasonCodes` and this is none of them")
    public RestResponse<TaskView> decide(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid DecisionRequest body) {
        return answer(reviewing.decide(idOf(id), body.decision(), caller.get(), IfMatch.of(ifMatch)));
    }

    @POST
    @Path("/{id}/proposal/confirmation")
    @RolesAllowed({REVIEWER, SENIOR_REVIEWER})
    @Operation(operationId = "confirmProposal", summary = "Decide a four-eyes task as somebody else proposed")
    @APIResponse(responseCode = "200", description = "The task as it is now, its version as ETag")
    @APIResponse(responseCode = "403", description = FORBIDDEN)
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "409", description = NO_PROPOSAL)
    @APIResponse(responseCode = "412", description = STALE)
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<TaskView> confirm(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(reviewing.confirm(idOf(id), caller.get(), IfMatch.of(ifMatch)));
    }

    @POST
    @Path("/{id}/proposal/return")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({REVIEWER, SENIOR_REVIEWER})
    @Operation(
            operationId = "returnProposal",
            summary = "Send the proposal of a four-eyes task back; the task is open again",
            description = "The proposer may do so too, to take the proposal back.")
    @APIResponse(responseCode = "200", description = "The task as it is now, its version as ETag")
    @APIResponse(responseCode = "403", description = FORBIDDEN)
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "409", description = NO_PROPOSAL)
    @APIResponse(responseCode = "412", description = STALE)
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<TaskView> sendBack(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ReturnRequest body) {
        return answer(reviewing.sendBack(idOf(id), body.note(), caller.get(), IfMatch.of(ifMatch)));
    }

    private RestResponse<TaskView> answer(Task task) {
        return RestResponse.ResponseBuilder.ok(TaskView.of(task, onboardingApi))
                .header(HttpHeaders.ETAG, IfMatch.tagOf(task.version()))
                .build();
    }

    /** Read by hand, so that a malformed id is answered like an unknown one. */
    private static UUID idOf(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw new UnknownResource();
        }
    }
}
