package io.gangway.onboarding.process;

import static io.gangway.onboarding.web.Roles.AUDITOR;
import static io.gangway.onboarding.web.Roles.OPERATOR;

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

@Path("/v1/onboardings/{id}/process")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Process", description = "Where the engine is with an onboarding, and what operators can do about it")
class ProcessResource {

    private final Operating operating;
    private final CurrentCaller caller;

    ProcessResource(Operating operating, CurrentCaller caller) {
        this.operating = operating;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({OPERATOR, AUDITOR})
    @Operation(
            operationId = "getProcess",
            summary = "Where the process of an onboarding stands",
            description =
                    "Which steps were entered and left, what waits and since when, which timers run, what is broken."
                            + " `501 ENGINE_CAPABILITY_MISSING` where the engine of this installation cannot say it.")
    @APIResponseSchema(value = ProcessView.class, responseCode = "200")
    @APIResponse(responseCode = "501", description = "The engine of this installation cannot do that")
    public ProcessView get(@PathParam("id") String id) {
        return operating.show(ResourceId.of(id));
    }

    @POST
    @Path("/timers/{timer}")
    @RolesAllowed(OPERATOR)
    @Operation(
            operationId = "moveTimer",
            summary = "Move the time at which a timer fires",
            description =
                    "A time that has passed lets it fire at once. The deadline and its warning are what the tenant was"
                            + " told: `409 TIMER_NOT_MOVABLE`. Who moved it, and why, is in the timeline.")
    @APIResponseSchema(value = ProcessView.class, responseCode = "200")
    @APIResponse(responseCode = "501", description = "The engine of this installation cannot do that")
    public ProcessView moveTimer(
            @PathParam("id") String id, @PathParam("timer") String timer, @NotNull @Valid TimerMove body) {
        return operating.moveTimer(ResourceId.of(id), timer, body, caller.id());
    }

    @POST
    @Path("/incidents/{incident}/retry")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(OPERATOR)
    @Operation(
            operationId = "retryIncident",
            summary = "Try again what is broken",
            description = "It is tried soon after; what fails again becomes an incident again.")
    @APIResponseSchema(value = ProcessView.class, responseCode = "200")
    @APIResponse(responseCode = "501", description = "The engine of this installation cannot do that")
    public ProcessView retry(@PathParam("id") String id, @PathParam("incident") String incident) {
        return operating.retry(ResourceId.of(id), incident, caller.id());
    }

    @POST
    @Path("/migration")
    @RolesAllowed(OPERATOR)
    @Operation(
            operationId = "migrateProcess",
            summary = "Take the process to the newest version of the model",
            description = "With `dryRun` it only says whether that is possible, and what stands in the way."
                    + " `409 MIGRATION_NOT_POSSIBLE` names the obstacles.")
    @APIResponseSchema(value = MigrationView.class, responseCode = "200")
    @APIResponse(responseCode = "501", description = "The engine of this installation cannot do that")
    public MigrationView migrate(@PathParam("id") String id, @NotNull @Valid MigrationRequest body) {
        return operating.migrate(ResourceId.of(id), body.dryRun(), caller.id());
    }
}
