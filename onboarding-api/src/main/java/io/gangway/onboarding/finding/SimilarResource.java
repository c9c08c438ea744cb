package io.gangway.onboarding.finding;

import static io.gangway.onboarding.web.Roles.API_CLIENT;
import static io.gangway.onboarding.web.Roles.AUDITOR;
import static io.gangway.onboarding.web.Roles.OPERATOR;
import static io.gangway.onboarding.web.Roles.REVIEWER;
import static io.gangway.onboarding.web.Roles.SENIOR_REVIEWER;
import static io.gangway.onboarding.web.Roles.TENANT_ADMIN;

import io.gangway.onboarding.web.ResourceId;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/onboardings/{id}/similar")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({API_CLIENT, REVIEWER, SENIOR_REVIEWER, TENANT_ADMIN, OPERATOR, AUDITOR})
@Tag(name = "Onboardings")
class SimilarResource {

    private final FindApplicants findApplicants;

    SimilarResource(FindApplicants findApplicants) {
        this.findApplicants = findApplicants;
    }

    @GET
    @Operation(
            operationId = "listSimilarOnboardings",
            summary = "Other onboardings that look like the same person's",
            description =
                    "Those with the same e-mail, telephone number, national id, or name and date of birth; the newest 50.")
    public ApplicantMatch.Page similar(@PathParam("id") String id) {
        return findApplicants.similarTo(ResourceId.of(id));
    }
}
