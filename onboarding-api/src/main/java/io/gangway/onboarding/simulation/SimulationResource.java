package io.gangway.onboarding.simulation;

import static io.gangway.onboarding.web.Roles.API_CLIENT;
import static io.gangway.onboarding.web.Roles.TENANT_ADMIN;

import io.gangway.onboarding.inquiry.Inquiry;
import io.gangway.onboarding.inquiry.OnboardingView;
import io.gangway.onboarding.web.CurrentCaller;
import io.gangway.onboarding.web.ResourceId;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/sandbox/onboardings/{id}/simulation")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({API_CLIENT, TENANT_ADMIN})
@Tag(name = "Sandbox", description = "What testers do not want to wait for; sandbox tenants only")
class SimulationResource {

    private final Simulating simulating;
    private final Inquiry inquiry;
    private final CurrentCaller caller;

    SimulationResource(Simulating simulating, Inquiry inquiry, CurrentCaller caller) {
        this.simulating = simulating;
        this.inquiry = inquiry;
        this.caller = caller;
    }

    @POST
    @Operation(
            operationId = "simulate",
            summary = "Bring an answer, a timeout, the deadline or a review's outcome now",
            description =
                    "Handled as the real one would be. An answer and an outcome are events as the check or the inbox"
                            + " would send them, and stand in the ledger as `simulated`; what became of them is read there, since an"
                            + " answer nobody waits for changes nothing. A timeout and the deadline are timers that are moved to now"
                            + " and fire soon after. `403 SANDBOX_ONLY` for live tenants; `409 SIMULATION_NOT_POSSIBLE` where it could"
                            + " not happen now; `501 ENGINE_CAPABILITY_MISSING` where the engine of this installation cannot move"
                            + " timers.")
    @APIResponseSchema(value = OnboardingView.class, responseCode = "200")
    @APIResponse(responseCode = "501", description = "The engine of this installation cannot do that")
    public OnboardingView simulate(@PathParam("id") String id, @NotNull @Valid SimulationRequest body) {
        var onboardingId = ResourceId.of(id);
        simulating.bring(onboardingId, body.happening(), caller.id());
        return inquiry.show(onboardingId);
    }
}
