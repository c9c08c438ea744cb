package io.gangway.onboarding.rehearsal;

import static io.gangway.onboarding.web.Roles.AUDITOR;
import static io.gangway.onboarding.web.Roles.RULE_APPROVER;
import static io.gangway.onboarding.web.Roles.TENANT_ADMIN;

import io.gangway.onboarding.web.CurrentCaller;
import io.gangway.onboarding.web.PageQuery;
import io.gangway.onboarding.web.ResourceId;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/policies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Rehearsals", description = "What a version would have decided in the tenant's own past")
class RehearsingResource {

    private final RequestRehearsal requestRehearsal;
    private final RehearsalInquiry inquiry;
    private final CurrentCaller caller;

    RehearsingResource(RequestRehearsal requestRehearsal, RehearsalInquiry inquiry, CurrentCaller caller) {
        this.requestRehearsal = requestRehearsal;
        this.inquiry = inquiry;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/rehearsals")
    @RolesAllowed({TENANT_ADMIN, RULE_APPROVER})
    @Operation(
            operationId = "startRehearsal",
            summary = "Run this version over the tenant's own past",
            description =
                    "Any version, drafts too, as it stands now; nothing is decided by it. While the same rehearsal is"
                            + " under way the answer is that one, with status 200.")
    @APIResponseSchema(
            value = RehearsalView.class,
            responseCode = "202",
            responseDescription = "Under way; its address as Location")
    @APIResponse(
            responseCode = "200",
            description = "Under way already; its address as Location",
            content = @Content(schema = @Schema(implementation = RehearsalView.class)))
    public RestResponse<RehearsalView> start(@PathParam("id") String id, @Valid @Nullable RehearsalRequest body) {
        var wanted = body == null ? RehearsalRequest.USUAL : body;
        var answer = requestRehearsal.handle(ResourceId.of(id), wanted.scope(), caller.id());
        return RestResponse.ResponseBuilder.create(
                        answer.isNew() ? RestResponse.Status.ACCEPTED : RestResponse.Status.OK, answer.rehearsal())
                .location(URI.create("/v1/rehearsals/" + answer.rehearsal().id()))
                .build();
    }

    @GET
    @Path("/{id}/rehearsals")
    @RolesAllowed({TENANT_ADMIN, RULE_APPROVER, AUDITOR})
    @Operation(
            operationId = "listRehearsals",
            summary = "The rehearsals of this version",
            description = "Newest first.")
    public RehearsalView.Listed list(@PathParam("id") String id, @BeanParam PageQuery query) {
        return inquiry.list(ResourceId.of(id), query.read());
    }
}
