package io.gangway.onboarding.diagram;

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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/onboardings/{id}/diagram")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({API_CLIENT, REVIEWER, SENIOR_REVIEWER, TENANT_ADMIN, RULE_APPROVER, OPERATOR, AUDITOR})
@Tag(name = "Onboardings")
class DiagramResource {

    private final Drawing drawing;

    DiagramResource(Drawing drawing) {
        this.drawing = drawing;
    }

    @GET
    @Operation(
            operationId = "getDiagram",
            summary = "The picture of the process, and where an onboarding stands in it",
            description = "Told from Gangway's own records, which lead the engine by moments.")
    public DiagramView get(@PathParam("id") String id) {
        return drawing.of(ResourceId.of(id));
    }
}
