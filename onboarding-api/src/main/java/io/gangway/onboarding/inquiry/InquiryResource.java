package io.gangway.onboarding.inquiry;

import static io.gangway.onboarding.web.Roles.API_CLIENT;
import static io.gangway.onboarding.web.Roles.AUDITOR;
import static io.gangway.onboarding.web.Roles.OPERATOR;
import static io.gangway.onboarding.web.Roles.REVIEWER;
import static io.gangway.onboarding.web.Roles.RULE_APPROVER;
import static io.gangway.onboarding.web.Roles.SENIOR_REVIEWER;
import static io.gangway.onboarding.web.Roles.TENANT_ADMIN;

import io.gangway.onboarding.waiting.Preference;
import io.gangway.onboarding.waiting.WaitForOutcome;
import io.gangway.onboarding.web.ResourceId;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
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
@RunOnVirtualThread
@RolesAllowed({API_CLIENT, REVIEWER, SENIOR_REVIEWER, TENANT_ADMIN, RULE_APPROVER, OPERATOR, AUDITOR})
@Tag(name = "Onboardings")
class InquiryResource {

    private final Inquiry inquiry;
    private final WaitForOutcome waitForOutcome;

    InquiryResource(Inquiry inquiry, WaitForOutcome waitForOutcome) {
        this.inquiry = inquiry;
        this.waitForOutcome = waitForOutcome;
    }

    @GET
    @Operation(
            operationId = "listOnboardings",
            summary = "List onboardings",
            description =
                    "Newest first, unless `sort` says otherwise. A `nextCursor` holds for the `sort` it was given out with.")
    public OnboardingListView list(@BeanParam OnboardingListQuery query) {
        return inquiry.list(query.readAll());
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getOnboarding",
            summary = "Show an onboarding",
            description =
                    "With `Prefer: wait=5` the answer comes when there is one, or a person has to act, and after that many"
                            + " seconds at the latest.")
    @APIResponseSchema(value = OnboardingView.class, responseDescription = "The onboarding")
    @APIResponse(
            responseCode = "202",
            description = "The time that the caller would wait is over; it is still being checked",
            content = @Content(schema = @Schema(implementation = OnboardingView.class)))
    public RestResponse<OnboardingView> get(
            @PathParam("id") String id,
            @HeaderParam(Preference.HEADER) @Parameter(description = Preference.MEANING) @Nullable String prefer) {
        var onboardingId = ResourceId.of(id);
        var wanted = Preference.wait(prefer);
        var seen = waitForOutcome.until(
                view -> view.status().isSettled(), onboardingId, wanted, () -> inquiry.show(onboardingId));
        return seen.answer(RestResponse.Status.OK).build();
    }

    @GET
    @Path("/{id}/timeline")
    @Operation(operationId = "getTimeline", summary = "Everything that happened to an onboarding, oldest first")
    public TimelineView timeline(@PathParam("id") String id) {
        return inquiry.timelineOf(ResourceId.of(id));
    }
}
