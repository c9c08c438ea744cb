package io.gangway.onboarding.ledger;

import static io.gangway.onboarding.web.Roles.AUDITOR;
import static io.gangway.onboarding.web.Roles.OPERATOR;
import static io.gangway.onboarding.web.Roles.REVIEWER;
import static io.gangway.onboarding.web.Roles.SENIOR_REVIEWER;
import static io.gangway.onboarding.web.Roles.TENANT_ADMIN;

import io.gangway.check.contract.CheckType;
import io.gangway.onboarding.web.ResourceId;
import io.gangway.platform.problem.UnknownResource;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/onboardings/{id}/checks/{type}/evidence")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({REVIEWER, SENIOR_REVIEWER, TENANT_ADMIN, OPERATOR, AUDITOR})
@Tag(name = "Onboardings")
class EvidenceResource {

    private final Evidence evidence;

    EvidenceResource(Evidence evidence) {
        this.evidence = evidence;
    }

    @GET
    @Operation(
            operationId = "getCheckEvidence",
            summary = "What a check said, event by event as it came",
            description = "Also what came late or twice and changed nothing. Oldest first.")
    public EvidenceView get(
            @PathParam("id") String id,
            @PathParam("type")
                    @Parameter(
                            schema =
                                    @Schema(
                                            implementation = String.class,
                                            enumeration = {"address", "credit", "criminal-record"}))
                    String type) {
        return evidence.of(ResourceId.of(id), checkType(type));
    }

    private static CheckType checkType(String type) {
        try {
            return CheckType.of(type);
        } catch (IllegalArgumentException unknown) {
            throw new UnknownResource();
        }
    }
}
