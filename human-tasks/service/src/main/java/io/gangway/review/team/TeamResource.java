package io.gangway.review.team;

import static io.gangway.review.rest.Roles.OPERATOR;
import static io.gangway.review.rest.Roles.SENIOR_REVIEWER;
import static io.gangway.review.rest.Roles.TENANT_ADMIN;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For those who lead; how much somebody does is not their colleagues' business. */
@Path("/v1/team")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Reviewers", description = "The people of the tenant's inbox")
class TeamResource {

    private final TeamLoads loads;

    TeamResource(TeamLoads loads) {
        this.loads = loads;
    }

    @GET
    @RolesAllowed({SENIOR_REVIEWER, OPERATOR, TENANT_ADMIN})
    @Transactional
    @Operation(
            operationId = "getTeam",
            summary = "Show who has what",
            description = "What waits with each person and with nobody, how much of it is overdue, how long it has"
                    + " waited, and whose proposals came back. `/v1/tasks?assignee=` lists the tasks themselves,"
                    + " `/v1/tasks?returnedTo=` the proposals; `/v1/tasks/bulk/assignment` gives them to others.")
    public Team get() {
        return loads.count();
    }
}
