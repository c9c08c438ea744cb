package io.gangway.onboarding.cancellation;

import static io.gangway.onboarding.web.Roles.API_CLIENT;
import static io.gangway.onboarding.web.Roles.OPERATOR;

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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/onboardings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Onboardings")
class CancellationResource {

    private final CancelOnboarding cancelOnboarding;
    private final Inquiry inquiry;
    private final CurrentCaller caller;

    CancellationResource(CancelOnboarding cancelOnboarding, Inquiry inquiry, CurrentCaller caller) {
        this.cancelOnboarding = cancelOnboarding;
        this.inquiry = inquiry;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/cancellation")
    @RolesAllowed({API_CLIENT, OPERATOR})
    @Operation(
            operationId = "cancelOnboarding",
            summary = "Cancel an onboarding",
            description = "Final at once, with its open checks and its review. Repeating it is harmless.")
    public OnboardingView cancel(@PathParam("id") String id, @NotNull @Valid CancellationRequest body) {
        var onboardingId = ResourceId.of(id);
        cancelOnboarding.handle(onboardingId, body.reason(), caller.id());
        return inquiry.show(onboardingId);
    }
}
