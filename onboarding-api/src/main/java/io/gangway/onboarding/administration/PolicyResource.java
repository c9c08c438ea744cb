package io.gangway.onboarding.administration;

import static io.gangway.onboarding.web.Roles.AUDITOR;
import static io.gangway.onboarding.web.Roles.OPERATOR;
import static io.gangway.onboarding.web.Roles.RULE_APPROVER;
import static io.gangway.onboarding.web.Roles.TENANT_ADMIN;

import io.gangway.onboarding.web.CurrentCaller;
import io.gangway.onboarding.web.ResourceId;
import io.gangway.platform.conditional.IfMatch;
import io.gangway.platform.problem.InvalidRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/policies")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Policies", description = "What a tenant asks for each product, in numbered versions")
class PolicyResource {

    private final Drafting drafting;
    private final PolicyInquiry inquiry;
    private final CurrentCaller caller;

    PolicyResource(Drafting drafting, PolicyInquiry inquiry, CurrentCaller caller) {
        this.drafting = drafting;
        this.inquiry = inquiry;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({TENANT_ADMIN, RULE_APPROVER, OPERATOR, AUDITOR})
    @Operation(operationId = "listPolicies", summary = "List versions", description = "Newest first.")
    public PolicyListView list(@BeanParam PolicyListQuery query) {
        return inquiry.list(query.readAll());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(TENANT_ADMIN)
    @Operation(
            operationId = "draftPolicy",
            summary = "Begin a new version",
            description = "A product has one draft at a time; a product that has no version yet comes into being with"
                    + " its first draft.")
    @APIResponseSchema(
            value = PolicyView.class,
            responseCode = "201",
            responseDescription = "The draft; its revision as ETag, its address as Location")
    @APIResponse(responseCode = "409", description = "The product has a draft: `draft` is its id, Location its address")
    public RestResponse<PolicyView> draft(@NotNull @Valid DraftRequest body) {
        var draft = drafting.draft(body, caller.person());
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, draft.view())
                .location(locationOf(draft.view().id()))
                .header(HttpHeaders.ETAG, IfMatch.tagOf(draft.revision()))
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({TENANT_ADMIN, RULE_APPROVER, OPERATOR, AUDITOR})
    @Operation(operationId = "getPolicy", summary = "Show a version")
    @APIResponseSchema(value = PolicyView.class, responseDescription = "The version, its revision as ETag")
    public RestResponse<PolicyView> get(@PathParam("id") String id) {
        return answer(inquiry.show(ResourceId.of(id)));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(TENANT_ADMIN)
    @Operation(
            operationId = "editPolicy",
            summary = "Write all the terms of a draft",
            description =
                    "The draft may have gaps and warnings, see `findings`; what cannot be used at all is refused.")
    @APIResponseSchema(value = PolicyView.class, responseDescription = "The version, its revision as ETag")
    @APIResponse(responseCode = "409", description = "The version is no draft any more")
    @APIResponse(
            responseCode = "412",
            description = "It was changed meanwhile; `changes` tells how, `changedBy` by whom")
    @APIResponse(responseCode = "422", description = "The decision table cannot be used; `faults` tells why")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<PolicyView> edit(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) @Nullable String ifMatch,
            @NotNull TermsRequest body) {
        var by = caller.person();
        return answer(drafting.edit(ResourceId.of(id), IfMatch.of(ifMatch), TermsReader.read(body), by));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(TENANT_ADMIN)
    @Operation(
            operationId = "discardPolicy",
            summary = "Discard a draft",
            description = "Its number stays taken, and its terms can be read. Repeating it is harmless.")
    @APIResponseSchema(value = PolicyView.class, responseDescription = "The version, its revision as ETag")
    @APIResponse(responseCode = "409", description = "The version is no draft any more")
    @APIResponse(responseCode = "412", description = "Where If-Match is sent: it was changed meanwhile")
    public RestResponse<PolicyView> discard(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(drafting.discard(ResourceId.of(id), IfMatch.find(ifMatch), caller.person()));
    }

    @GET
    @Path("/{id}/changes")
    @RolesAllowed({TENANT_ADMIN, RULE_APPROVER, OPERATOR, AUDITOR})
    @Operation(operationId = "getPolicyChanges", summary = "What the terms say differently from another version's")
    public ChangesView changes(
            @PathParam("id") String id,
            @QueryParam("since")
                    @Parameter(required = true, description = "The other version", schema = @Schema(format = "uuid"))
                    @Nullable
                    String since) {
        if (since == null || since.isEmpty()) {
            throw InvalidRequest.field("since", "must be the id of a version");
        }
        return inquiry.changes(ResourceId.of(since), ResourceId.of(id));
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({TENANT_ADMIN, RULE_APPROVER, OPERATOR, AUDITOR})
    @Operation(operationId = "getPolicyHistory", summary = "Everything that was done to a version, oldest first")
    public HistoryView history(@PathParam("id") String id) {
        return inquiry.historyOf(ResourceId.of(id));
    }

    @GET
    @Path("/{id}/history/changes")
    @RolesAllowed({TENANT_ADMIN, RULE_APPROVER, OPERATOR, AUDITOR})
    @Operation(
            operationId = "getPolicyHistoryChanges",
            summary = "What the saves of a draft changed, from one revision to another",
            description = "Each `edited` of the history names the revision that it made; the draft began with 0.")
    public SavedChangesView savedChanges(
            @PathParam("id") String id,
            @QueryParam("since")
                    @Parameter(
                            required = true,
                            description = "The revision before",
                            schema = @Schema(type = SchemaType.INTEGER))
                    @Nullable
                    String since,
            @QueryParam("until")
                    @Parameter(
                            required = true,
                            description = "The revision after",
                            schema = @Schema(type = SchemaType.INTEGER))
                    @Nullable
                    String until) {
        return inquiry.savedChanges(ResourceId.of(id), revision("since", since), revision("until", until));
    }

    private static int revision(String parameter, @Nullable String text) {
        if (text == null || !text.matches("\\d{1,9}")) {
            throw InvalidRequest.field(parameter, "must be a revision of this version");
        }
        return Integer.parseInt(text);
    }

    /** Every answer with a version names its revision. */
    static RestResponse<PolicyView> answer(Shown shown) {
        return RestResponse.ResponseBuilder.ok(shown.view())
                .header(HttpHeaders.ETAG, IfMatch.tagOf(shown.revision()))
                .build();
    }

    static URI locationOf(UUID id) {
        return URI.create("/v1/policies/" + id);
    }
}
