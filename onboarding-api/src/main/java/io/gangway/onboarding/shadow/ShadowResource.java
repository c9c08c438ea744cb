package io.gangway.onboarding.shadow;

import static io.gangway.onboarding.web.Roles.AUDITOR;
import static io.gangway.onboarding.web.Roles.RULE_APPROVER;
import static io.gangway.onboarding.web.Roles.TENANT_ADMIN;

import io.gangway.onboarding.web.PageQuery;
import io.gangway.onboarding.web.PageQuery.Page;
import io.gangway.onboarding.web.ResourceId;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/policies")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Shadows", description = "What a version would decide now, beside the one in force")
class ShadowResource {

    private final SwitchShadow switchShadow;
    private final ShadowInquiry inquiry;

    ShadowResource(SwitchShadow switchShadow, ShadowInquiry inquiry) {
        this.switchShadow = switchShadow;
        this.inquiry = inquiry;
    }

    @POST
    @Path("/{id}/shadow")
    @RolesAllowed({TENANT_ADMIN, RULE_APPROVER})
    @Operation(
            operationId = "startShadow",
            summary = "Let this version decide in shadow",
            description =
                    "From now on each decision of the version in force is compared with what this one says, which is"
                            + " recorded and never acted on. Repeating it is harmless.")
    public ShadowView start(@PathParam("id") String id) {
        var policyId = ResourceId.of(id);
        switchShadow.start(policyId);
        return inquiry.report(policyId, Page.first());
    }

    @DELETE
    @Path("/{id}/shadow")
    @RolesAllowed({TENANT_ADMIN, RULE_APPROVER})
    @Operation(
            operationId = "stopShadow",
            summary = "Stop deciding in shadow",
            description = "What was compared stays. Repeating it is harmless.")
    public ShadowView stop(@PathParam("id") String id) {
        var policyId = ResourceId.of(id);
        switchShadow.stop(policyId);
        return inquiry.report(policyId, Page.first());
    }

    @GET
    @Path("/{id}/shadow")
    @RolesAllowed({TENANT_ADMIN, RULE_APPROVER, AUDITOR})
    @Operation(
            operationId = "getShadow",
            summary = "What this version said in shadow since it was started last",
            description = "`cursor` and `limit` page the differences.")
    public ShadowView report(@PathParam("id") String id, @BeanParam PageQuery query) {
        return inquiry.report(ResourceId.of(id), query.read());
    }
}
