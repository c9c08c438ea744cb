package io.gangway.onboarding.inquiry;

import static io.gangway.onboarding.web.Roles.API_CLIENT;
import static io.gangway.onboarding.web.Roles.AUDITOR;
import static io.gangway.onboarding.web.Roles.OPERATOR;
import static io.gangway.onboarding.web.Roles.REVIEWER;
import static io.gangway.onboarding.web.Roles.RULE_APPROVER;
import static io.gangway.onboarding.web.Roles.SENIOR_REVIEWER;
import static io.gangway.onboarding.web.Roles.TENANT_ADMIN;

import io.gangway.onboarding.web.ResourceId;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/onboardings")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({API_CLIENT, REVIEWER, SENIOR_REVIEWER, TENANT_ADMIN, RULE_APPROVER, OPERATOR, AUDITOR})
@Tag(name = "Onboardings")
class InquiryResource {

    private final Inquiry inquiry;

    InquiryResource(Inquiry inquiry) {
        this.inquiry = inquiry;
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
    @Operation(operationId = "getOnboarding", summary = "Show an onboarding")
    public OnboardingView get(@PathParam("id") String id) {
        return inquiry.show(ResourceId.of(id));
    }

    @GET
    @Path("/{id}/timeline")
    @Operation(operationId = "getTimeline", summary = "Everything that happened to an onboarding, oldest first")
    public TimelineView timeline(@PathParam("id") String id) {
        return inquiry.timelineOf(ResourceId.of(id));
    }
}
