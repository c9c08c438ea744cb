package io.gangway.onboarding.administration;

import static io.gangway.onboarding.web.Roles.AUDITOR;
import static io.gangway.onboarding.web.Roles.OPERATOR;
import static io.gangway.onboarding.web.Roles.RULE_APPROVER;
import static io.gangway.onboarding.web.Roles.TENANT_ADMIN;

import io.gangway.onboarding.decisiontable.DecisionTable;
import io.gangway.onboarding.decisiontable.DmnTables;
import io.gangway.onboarding.decisiontable.TableRefused;
import io.gangway.onboarding.policy.DecisionInputs;
import io.gangway.onboarding.web.CurrentCaller;
import io.gangway.onboarding.web.ResourceId;
import io.gangway.platform.conditional.IfMatch;
import io.gangway.platform.problem.InvalidRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.Charset;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/policies/{id}")
@RunOnVirtualThread
@Tag(name = "Decision tables", description = "The table of a version, as JSON rows or as DMN 1.3: the same either way")
class DecisionTableResource {

    /** Rows for those who take anything. */
    private static final String XML_ON_DEMAND = MediaType.APPLICATION_XML + ";qs=0.5";

    private final Drafting drafting;
    private final PolicyInquiry inquiry;
    private final CurrentCaller caller;

    DecisionTableResource(Drafting drafting, PolicyInquiry inquiry, CurrentCaller caller) {
        this.drafting = drafting;
        this.inquiry = inquiry;
        this.caller = caller;
    }

    @GET
    @Path("/decision-table")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({TENANT_ADMIN, RULE_APPROVER, OPERATOR, AUDITOR})
    @Operation(operationId = "getDecisionTable", summary = "Show the decision table of a version")
    @APIResponse(responseCode = "200", description = "The table; the version's revision as ETag")
    public RestResponse<DecisionTable> rows(@PathParam("id") String id) {
        var policy = inquiry.get(ResourceId.of(id));
        return answer(
                policy.terms().decisionTable(), MediaType.APPLICATION_JSON_TYPE, IfMatch.tagOf(policy.revision()));
    }

    @GET
    @Path("/decision-table")
    @Produces(XML_ON_DEMAND)
    @RolesAllowed({TENANT_ADMIN, RULE_APPROVER, OPERATOR, AUDITOR})
    public RestResponse<String> document(@PathParam("id") String id) {
        var policy = inquiry.get(ResourceId.of(id));
        var name = "%s, version %d".formatted(policy.product(), policy.version());
        return answer(
                DmnTables.write(policy.terms().decisionTable(), name, DecisionInputs.CATALOGUE),
                MediaType.APPLICATION_XML_TYPE.withCharset("UTF-8"),
                IfMatch.tagOf(policy.revision(), "xml"));
    }

    @PUT
    @Path("/decision-table")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(TENANT_ADMIN)
    @Operation(
            operationId = "editDecisionTable",
            summary = "Write the decision table of a draft",
            description = "All other terms stay. Gaps may be left for later, see `findings`.")
    @APIResponse(responseCode = "200", description = "The version, its revision as ETag")
    @APIResponse(responseCode = "409", description = "The version is no draft any more")
    @APIResponse(
            responseCode = "412",
            description = "It was changed meanwhile; `changes` tells how, `changedBy` by whom")
    @APIResponse(responseCode = "422", description = "The table cannot be used; `faults` tells why")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<PolicyView> edit(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) @Nullable String ifMatch,
            TermsRequest.@NotNull Table body) {
        var violations = new Violations();
        var table = new TableReader(violations, "").read(body);
        violations.refuse();
        return edit(id, ifMatch, table.orElseThrow());
    }

    @PUT
    @Path("/decision-table")
    @Consumes(MediaType.APPLICATION_XML)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(TENANT_ADMIN)
    public RestResponse<PolicyView> edit(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Parameter(hidden = true) MediaType type,
            byte @NotNull [] body) {
        try {
            return edit(id, ifMatch, DmnTables.read(body, encodingOf(type)));
        } catch (TableRefused refused) {
            throw new DecisionTableRefused(refused.faults());
        }
    }

    private static @Nullable Charset encodingOf(MediaType type) {
        var named = type.getParameters().get(MediaType.CHARSET_PARAMETER);
        try {
            return named == null ? null : Charset.forName(named);
        } catch (IllegalArgumentException unknown) {
            throw InvalidRequest.field(HttpHeaders.CONTENT_TYPE, "names an encoding that is not known");
        }
    }

    private RestResponse<PolicyView> edit(String id, @Nullable String ifMatch, DecisionTable table) {
        var by = caller.person();
        return PolicyResource.answer(
                drafting.editTable(ResourceId.of(id), IfMatch.of(ifMatch), TableReader.sound(table, ""), by));
    }

    @POST
    @Path("/trial")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({TENANT_ADMIN, RULE_APPROVER, OPERATOR, AUDITOR})
    @Operation(
            operationId = "tryPolicy",
            summary = "What a version would decide on made-up inputs",
            description = "Nothing is recorded. Any version will do, drafts too.")
    public TrialView trial(@PathParam("id") String id, @NotNull @Valid TrialRequest body) {
        return inquiry.trial(ResourceId.of(id), body);
    }

    /** One address, two forms: each has its own tag, and says by which header it was chosen. */
    private static <T> RestResponse<T> answer(T entity, MediaType form, String tag) {
        return RestResponse.ResponseBuilder.ok(entity, form)
                .header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }
}
