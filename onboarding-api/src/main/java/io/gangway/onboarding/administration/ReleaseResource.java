package io.gangway.onboarding.administration;

import static io.gangway.onboarding.web.Roles.RULE_APPROVER;
import static io.gangway.onboarding.web.Roles.TENANT_ADMIN;

import io.gangway.onboarding.web.CurrentCaller;
import io.gangway.onboarding.web.ResourceId;
import io.gangway.platform.conditional.IfMatch;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/policies")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Policies")
class ReleaseResource {

    private static final String SHOWN = "The version, its revision as ETag";
    private static final String WRONG_STATE = "The version is in another state; `code` says in which it is not";
    private static final String MAKER = "The caller is a maker of the version, or a program";

    private final Drafting drafting;
    private final Releasing releasing;
    private final CurrentCaller caller;
    private final SecurityIdentity identity;

    ReleaseResource(Drafting drafting, Releasing releasing, CurrentCaller caller, SecurityIdentity identity) {
        this.drafting = drafting;
        this.releasing = releasing;
        this.caller = caller;
        this.identity = identity;
    }

    @POST
    @Path("/{id}/submission")
    @RolesAllowed(TENANT_ADMIN)
    @Operation(
            operationId = "submitPolicy",
            summary = "Submit a draft for approval",
            description = "From now on it never changes. Repeating it is harmless.")
    @APIResponseSchema(value = PolicyView.class, responseCode = "200", responseDescription = SHOWN)
    @APIResponse(responseCode = "409", description = WRONG_STATE)
    @APIResponse(responseCode = "412", description = "Where If-Match is sent: it was changed meanwhile")
    @APIResponse(
            responseCode = "422",
            description = "The decision table has gaps or the like, `findings` lists them; or no check is asked for")
    public RestResponse<PolicyView> submit(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return PolicyResource.answer(drafting.submit(ResourceId.of(id), IfMatch.find(ifMatch), caller.person()));
    }

    @POST
    @Path("/{id}/rejection")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({RULE_APPROVER, TENANT_ADMIN})
    @Operation(
            operationId = "rejectPolicy",
            summary = "Reject a version that is submitted or approved, or take one's own back",
            description = "A rule-approver rejects any; a maker takes back what they made, whatever their role."
                    + " Repeating it with the same reason is harmless.")
    @APIResponseSchema(value = PolicyView.class, responseCode = "200", responseDescription = SHOWN)
    @APIResponse(responseCode = "409", description = WRONG_STATE)
    public RestResponse<PolicyView> reject(@PathParam("id") String id, @NotNull @Valid RejectionRequest body) {
        return PolicyResource.answer(
                releasing.reject(ResourceId.of(id), body.reason(), caller.person(), identity.hasRole(RULE_APPROVER)));
    }

    @POST
    @Path("/{id}/approval")
    @RolesAllowed(RULE_APPROVER)
    @Operation(
            operationId = "approvePolicy",
            summary = "Approve a submitted version that others made",
            description = "Repeating it is harmless.")
    @APIResponseSchema(value = PolicyView.class, responseCode = "200", responseDescription = SHOWN)
    @APIResponse(responseCode = "403", description = MAKER)
    @APIResponse(responseCode = "409", description = WRONG_STATE)
    public RestResponse<PolicyView> approve(@PathParam("id") String id) {
        return PolicyResource.answer(releasing.approve(ResourceId.of(id), caller.person()));
    }

    @POST
    @Path("/{id}/activation")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(RULE_APPROVER)
    @Operation(
            operationId = "activatePolicy",
            summary = "Put an approved version in force, now or later",
            description = "New onboardings begin with it from then on; those in flight stay with theirs until they are"
                    + " moved. Repeating it is harmless.")
    @APIResponse(responseCode = "200", description = "The version, and how many onboardings others still carry")
    @APIResponse(responseCode = "403", description = MAKER)
    @APIResponse(
            responseCode = "409",
            description = "The version is not approved, or another one begins at the very same time")
    public ActivationView activate(@PathParam("id") String id, @Valid @Nullable ActivationRequest body) {
        return releasing.activate(ResourceId.of(id), body == null ? null : body.asked(), caller.person());
    }

    @POST
    @Path("/{id}/retirement")
    @RolesAllowed(RULE_APPROVER)
    @Operation(
            operationId = "retirePolicy",
            summary = "Take a version out of force, or keep a scheduled one from coming into force",
            description = "No earlier version takes its place: the product takes no onboardings until another is"
                    + " activated. Repeating it is harmless.")
    @APIResponseSchema(value = PolicyView.class, responseCode = "200", responseDescription = SHOWN)
    @APIResponse(responseCode = "403", description = MAKER)
    @APIResponse(responseCode = "409", description = WRONG_STATE)
    public RestResponse<PolicyView> retire(@PathParam("id") String id) {
        return PolicyResource.answer(releasing.retire(ResourceId.of(id), caller.person()));
    }
}
