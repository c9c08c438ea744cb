package io.gangway.onboarding.rehearsal;

import static io.gangway.onboarding.web.Roles.AUDITOR;
import static io.gangway.onboarding.web.Roles.RULE_APPROVER;
import static io.gangway.onboarding.web.Roles.TENANT_ADMIN;

import io.gangway.onboarding.web.PageQuery;
import io.gangway.onboarding.web.ResourceId;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/rehearsals")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({TENANT_ADMIN, RULE_APPROVER, AUDITOR})
@Tag(name = "Rehearsals")
class RehearsalResource {

    private final RehearsalInquiry inquiry;
    private final CancelRehearsal cancelRehearsal;

    RehearsalResource(RehearsalInquiry inquiry, CancelRehearsal cancelRehearsal) {
        this.inquiry = inquiry;
        this.cancelRehearsal = cancelRehearsal;
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getRehearsal", summary = "How far a rehearsal is, and what it found")
    public RehearsalView get(@PathParam("id") String id) {
        return inquiry.show(ResourceId.of(id));
    }

    @GET
    @Path("/{id}/flips")
    @Operation(
            operationId = "listFlips",
            summary = "The onboardings that would have been decided otherwise",
            description = "The latest decisions first; at most 10,000 are kept, the result counts all.")
    public FlipsView flips(@PathParam("id") String id, @BeanParam PageQuery query) {
        return inquiry.flipsOf(ResourceId.of(id), query.read());
    }

    @POST
    @Path("/{id}/cancellation")
    @RolesAllowed({TENANT_ADMIN, RULE_APPROVER})
    @Operation(
            operationId = "cancelRehearsal",
            summary = "Cancel a rehearsal",
            description = "Final at once; the flips found so far stay. Repeating it is harmless.")
    public RehearsalView cancel(@PathParam("id") String id) {
        return cancelRehearsal.handle(ResourceId.of(id));
    }
}
