package io.gangway.onboarding.finding;

import static io.gangway.onboarding.web.Roles.API_CLIENT;
import static io.gangway.onboarding.web.Roles.AUDITOR;
import static io.gangway.onboarding.web.Roles.OPERATOR;
import static io.gangway.onboarding.web.Roles.REVIEWER;
import static io.gangway.onboarding.web.Roles.SENIOR_REVIEWER;
import static io.gangway.onboarding.web.Roles.TENANT_ADMIN;

import io.gangway.onboarding.web.PageQuery;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/applicants")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({API_CLIENT, REVIEWER, SENIOR_REVIEWER, TENANT_ADMIN, OPERATOR, AUDITOR})
@Tag(name = "Onboardings")
class ApplicantResource {

    private final FindApplicants findApplicants;

    ApplicantResource(FindApplicants findApplicants) {
        this.findApplicants = findApplicants;
    }

    @POST
    @Path("/search")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "searchApplicants",
            summary = "Find onboardings by the applicant",
            description =
                    "Those that have all words, newest first, open and ended ones. A `POST` that changes nothing: what is"
                            + " looked for is personal, and addresses are written into logs.")
    public ApplicantMatch.Page search(@BeanParam PageQuery page, @NotNull @Valid SearchBody body) {
        return findApplicants.find(SearchText.of(body.text()), page.read());
    }

    @POST
    @Path("/names")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listApplicantNames",
            summary = "Names of the applicants of some onboardings",
            description = "For lists that show only ids, such as the inbox. A `POST` that changes nothing.")
    public NameList names(@NotNull @Valid NamesBody body) {
        return findApplicants.namesOf(body.onboardings());
    }
}
