package io.gangway.onboarding.information;

import static io.gangway.onboarding.web.Roles.API_CLIENT;
import static io.gangway.onboarding.web.Roles.AUDITOR;
import static io.gangway.onboarding.web.Roles.OPERATOR;
import static io.gangway.onboarding.web.Roles.REVIEWER;
import static io.gangway.onboarding.web.Roles.SENIOR_REVIEWER;
import static io.gangway.onboarding.web.Roles.TENANT_ADMIN;

import io.gangway.onboarding.idempotency.IdempotencyKey;
import io.gangway.onboarding.web.CurrentCaller;
import io.gangway.onboarding.web.ResourceId;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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

@Path("/v1/onboardings/{id}/information")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Onboardings")
class InformationResource {

    private static final String REPLAYED = "Idempotent-Replayed";

    private final TakeInformation takeInformation;
    private final CurrentCaller caller;

    InformationResource(TakeInformation takeInformation, CurrentCaller caller) {
        this.takeInformation = takeInformation;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({API_CLIENT, REVIEWER, SENIOR_REVIEWER, TENANT_ADMIN, OPERATOR, AUDITOR})
    @Operation(
            operationId = "getInformation",
            summary = "What the applicant was asked by reviewers, and what came",
            description = "Oldest first.")
    public InformationListView get(@PathParam("id") String id) {
        return takeInformation.show(ResourceId.of(id));
    }

    @POST
    @RolesAllowed(API_CLIENT)
    @Operation(
            operationId = "sendInformation",
            summary = "Send what a reviewer asked of the applicant",
            description =
                    "The first answer to an open request goes to the reviewer, who decides with it. What comes when"
                            + " nobody waits any more is kept and told as `late`. `409 NO_INFORMATION_REQUESTED` where nothing was"
                            + " asked. Sent again with the same key and body it is answered with the first answer and the header"
                            + " `Idempotent-Replayed: true`; nothing happens twice.")
    @APIResponseSchema(
            value = InformationAnswerView.class,
            responseCode = "201",
            responseDescription = "Kept; where all of it is read as Location")
    public RestResponse<InformationAnswerView> send(
            @PathParam("id") String id,
            @HeaderParam(IdempotencyKey.HEADER)
                    @Parameter(
                            required = true,
                            description = "New for each answer, the same when you try again",
                            schema = @Schema(minLength = 1, maxLength = 255))
                    @Nullable
                    String key,
            @NotNull @Valid InformationBody body) {
        var onboardingId = ResourceId.of(id);
        var taken = takeInformation.handle(onboardingId, IdempotencyKey.of(key), body, caller.id());
        var response = RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, taken.body())
                .location(URI.create("/v1/onboardings/" + onboardingId + "/information"));
        return (taken.replayed() ? response.header(REPLAYED, true) : response).build();
    }
}
