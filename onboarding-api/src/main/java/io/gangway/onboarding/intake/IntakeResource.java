package io.gangway.onboarding.intake;

import static io.gangway.onboarding.web.Roles.API_CLIENT;

import io.gangway.onboarding.idempotency.IdempotencyKey;
import io.gangway.onboarding.inquiry.Inquiry;
import io.gangway.onboarding.inquiry.OnboardingView;
import io.gangway.onboarding.waiting.Preference;
import io.gangway.onboarding.waiting.WaitForOutcome;
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
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
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
    private final Inquiry inquiry;
    private final WaitForOutcome waitForOutcome;
    private final CurrentCaller caller;

    IntakeResource(
            StartOnboarding startOnboarding, Inquiry inquiry, WaitForOutcome waitForOutcome, CurrentCaller caller) {
        this.startOnboarding = startOnboarding;
        this.inquiry = inquiry;
        this.waitForOutcome = waitForOutcome;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(API_CLIENT)
    @Operation(
            operationId = "startOnboarding",
            summary = "Start an onboarding",
            description = "Sent again with the same key and body it is answered with the first answer and the header"
                    + " `Idempotent-Replayed: true`; nothing happens twice. With `Prefer: wait=5` the answer shows the onboarding"
                    + " when it has its outcome, or a person has to act, and after that many seconds at the latest.")
    @APIResponseSchema(
            value = OnboardingView.class,
            responseCode = "201",
            responseDescription = "Accepted; its address as Location")
    @APIResponse(
            responseCode = "202",
            description =
                    "Accepted, its address as Location; the time that the caller would wait is over, it is still being"
                            + " checked",
            content = @Content(schema = @Schema(implementation = OnboardingView.class)))
    public RestResponse<OnboardingView> start(
            @HeaderParam(IdempotencyKey.HEADER)
                    @Parameter(
                            required = true,
                            description = "New for each onboarding, the same when you try again",
                            schema = @Schema(minLength = 1, maxLength = 255))
                    @Nullable
                    String key,
            @HeaderParam(Preference.HEADER) @Parameter(description = Preference.MEANING) @Nullable String prefer,
            @NotNull @Valid OnboardingRequest body) {
        var answer = startOnboarding.handle(IdempotencyKey.of(key), body, caller.id());
        var response = seen(answer, Preference.wait(prefer))
                .answer(RestResponse.Status.CREATED)
                .location(URI.create(answer.location()));
        return (answer.replayed() ? response.header(REPLAYED, true) : response).build();
    }

    /** Who does not wait is told what was accepted, as it was when it was accepted. */
    private WaitForOutcome.Seen<OnboardingView> seen(Answer answer, Optional<Duration> wait) {
        var id = answer.body().id();
        return waitForOutcome.until(
                view -> view.status().isSettled(), id, wait, wait.isEmpty() ? answer::body : () -> inquiry.show(id));
    }
}
