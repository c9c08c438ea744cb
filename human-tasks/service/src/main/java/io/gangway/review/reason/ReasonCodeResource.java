package io.gangway.review.reason;

import static io.gangway.review.rest.Roles.REVIEWER;
import static io.gangway.review.rest.Roles.SENIOR_REVIEWER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/reason-codes")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Tasks", description = "The reviewers' inbox")
class ReasonCodeResource {

    private final ReasonCodes codes;

    ReasonCodeResource(ReasonCodes codes) {
        this.codes = codes;
    }

    @GET
    @RolesAllowed({REVIEWER, SENIOR_REVIEWER})
    @Transactional
    @Operation(
            operationId = "listUsedReasonCodes",
            summary = "Show which reason codes were given lately",
            description = "In the tenant's last 500 decisions. They are what to suggest for a task without"
                    + " `reasonCodes`, which takes any; the `reasonCodes` of a task say themselves what it takes.")
    public UsedReasonCodes lately() {
        return codes.lately();
    }
}
