package io.gangway.onboarding.intake;

import static io.gangway.onboarding.web.Roles.API_CLIENT;

import io.gangway.onboarding.idempotency.IdempotencyKey;
import io.gangway.onboarding.inquiry.OnboardingView;
import io.gangway.onboarding.web.CurrentCaller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/onboardings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Onboardings", description = "From the application to its one answer")
class IntakeResource {

    private static final String REPLAYED = "Idempotent-Replayed";

    private final StartOnboarding startOnboarding;
    private final CurrentCaller caller;

    IntakeResource(StartOnboarding startOnboarding, CurrentCaller caller) {
        this.startOnboarding = startOnboarding;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(API_CLIENT)
    @Operation(
            operationId = "startOnboarding",
            summary = "Start an onboarding",
            description = "Sent again with the same key and body it is answered with the first answer and the header"
                    + " `Idempotent-Replayed: true`; nothing happens twice.")
    @APIResponseSchema(
            value = OnboardingView.class,
            responseCode = "201",
            responseDescription = "Accepted; its address as Location")
    public RestResponse<OnboardingView> start(
            @HeaderParam(IdempotencyKey.HEADER)
                    @Parameter(
                            required = true,
                            description = "New for each onboarding, the same when you try again",
                            schema = @Schema(minLength = 1, maxLength = 255))
                    @Nullable
                    String key,
            @NotNull @Valid OnboardingRequest body) {
        var answer = startOnboarding.handle(IdempotencyKey.of(key), body, caller.id());
        var response = RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, answer.body())
                .location(URI.create(answer.location()));
        return (answer.replayed() ? response.header(REPLAYED, true) : response).build();
    }
}
