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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/tasks/bulk")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({REVIEWER, SENIOR_REVIEWER})
@Tag(name = "Bulk", description = "The same for many tasks, with a result for each; decisions are made one by one")
class BulkResource {

    private static final String RESULTS = "What became of each task, in the order of the request";

    private final BulkReviewing bulk;
    private final Reviewing reviewing;
    private final CurrentReviewer caller;

    BulkResource(BulkReviewing bulk, Reviewing reviewing, CurrentReviewer caller) {
        this.bulk = bulk;
        this.reviewing = reviewing;
        this.caller = caller;
    }

    @POST
    @Path("/assignment")
    @Operation(operationId = "assignTasks", summary = "Give up to 200 tasks to one person")
    @APIResponse(responseCode = "200", description = RESULTS)
    public BulkResults assign(@NotNull @Valid BulkRequests.Assignment body) {
        var by = caller.get();
        return bulk.each(body.tasks(), (id, seen) -> reviewing.assign(id, body.assignee(), by, seen));
    }

    @POST
    @Path("/release")
    @Operation(operationId = "releaseTasks", summary = "Give up to 200 tasks back")
    @APIResponse(responseCode = "200", description = RESULTS)
    public BulkResults release(@NotNull @Valid BulkRequests.Release body) {
        var by = caller.get();
        return bulk.each(body.tasks(), (id, seen) -> reviewing.release(id, by, seen));
    }

    @POST
    @Path("/priority")
    @Operation(operationId = "prioritiseTasks", summary = "Make up to 200 tasks equally urgent")
    @APIResponse(responseCode = "200", description = RESULTS)
    public BulkResults prioritise(@NotNull @Valid BulkRequests.Prioritisation body) {
        var by = caller.get();
        return bulk.each(body.tasks(), (id, seen) -> reviewing.prioritise(id, body.priority(), by, seen));
    }
}
