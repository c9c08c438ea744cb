package io.gangway.onboarding.process;

import static io.gangway.onboarding.web.Roles.AUDITOR;
import static io.gangway.onboarding.web.Roles.OPERATOR;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/incidents")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({OPERATOR, AUDITOR})
@Tag(name = "Process")
class IncidentResource {

    private final Operating operating;

    IncidentResource(Operating operating) {
        this.operating = operating;
    }

    @GET
    @Operation(
            operationId = "listIncidents",
            summary = "What is broken and tried no more until somebody asks for it",
            description =
                    "Oldest first, 200 at most. `501 ENGINE_CAPABILITY_MISSING` where the engine of this installation"
                            + " cannot say it.")
    @APIResponseSchema(value = IncidentListView.class, responseCode = "200")
    @APIResponse(responseCode = "501", description = "The engine of this installation cannot do that")
    public IncidentListView list() {
        return operating.incidents();
    }
}
