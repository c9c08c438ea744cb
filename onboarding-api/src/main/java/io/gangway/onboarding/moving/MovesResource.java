package io.gangway.onboarding.moving;

import static io.gangway.onboarding.web.Roles.AUDITOR;
import static io.gangway.onboarding.web.Roles.OPERATOR;
import static io.gangway.onboarding.web.Roles.RULE_APPROVER;
import static io.gangway.onboarding.web.Roles.TENANT_ADMIN;

import io.gangway.onboarding.web.CurrentCaller;
import io.gangway.onboarding.web.ResourceId;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/policies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Policies")
class MovesResource {

    private final Moving moving;
    private final CurrentCaller caller;

    MovesResource(Moving moving, CurrentCaller caller) {
        this.moving = moving;
        this.caller = caller;
    }

    @GET
    @Path("/{id}/in-flight")
    @RolesAllowed({TENANT_ADMIN, RULE_APPROVER, OPERATOR, AUDITOR})
    @Operation(
            operationId = "getInFlight",
            summary = "The undecided onboardings of this product that are pinned to other versions")
    public InFlightView inFlight(@PathParam("id") String id) {
        return moving.inFlight(ResourceId.of(id));
    }

    @POST
    @Path("/{id}/moves")
    @RolesAllowed(RULE_APPROVER)
    @Operation(
            operationId = "moveOnboardings",
            summary = "Move undecided onboardings to this version, which must be in force",
            description =
                    "The oldest first, at most `limit` of them; call again while some remain. Answers that are here"
                            + " count, checks that are under way are waited for, the deadline stays. Each move is in the"
                            + " onboarding's timeline. With `dryRun` nothing is changed and the answer says what would become"
                            + " of them; `501 ENGINE_CAPABILITY_MISSING` where the engine of this installation cannot.")
    @APIResponseSchema(value = MovesView.class, responseCode = "200")
    @APIResponse(responseCode = "501", description = "The engine of this installation cannot do that")
    public MovesView move(@PathParam("id") String id, @NotNull @Valid MovesRequest body) {
        return body.isDryRun()
                ? moving.tryToMove(ResourceId.of(id), body.limitOrDefault(), caller.person())
                : moving.move(ResourceId.of(id), body.limitOrDefault(), caller.person());
    }
}
