package io.gangway.onboarding.explanation;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/onboardings")
@RunOnVirtualThread
@RolesAllowed({API_CLIENT, REVIEWER, SENIOR_REVIEWER, TENANT_ADMIN, RULE_APPROVER, OPERATOR, AUDITOR})
@Tag(name = "Onboardings")
class ExplanationResource {

    private static final List<Variant> VARIANTS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, MediaType.TEXT_HTML_TYPE)
            .build();

    private final Explaining explaining;
    private final Sheets sheets;

    ExplanationResource(Explaining explaining, Sheets sheets) {
        this.explaining = explaining;
        this.sheets = sheets;
    }

    @GET
    @Path("/{id}/explanation")
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
    @Operation(
            operationId = "getExplanation",
            summary = "Why an onboarding got its answer",
            description = "Policy version, inputs, the rule that fired with its text, events, who decided and the way"
                    + " through the process, in one document; as JSON, or as a page for printing. Once `complete` it is"
                    + " the same each time, and its `ETag` with it.")
    @APIResponse(
            responseCode = "200",
            description = "The explanation, as far as there is one",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Explanation.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "304", description = "Still what `If-None-Match` names")
    public Response explain(@PathParam("id") String id, @Context Request request) {
        var explanation = explaining.explain(ResourceId.of(id));
        var wanted = request.selectVariant(VARIANTS);
        var sheet = wanted != null && MediaType.TEXT_HTML_TYPE.isCompatible(wanted.getMediaType())
                ? sheets.page(explanation)
                : sheets.json(explanation);
        return sheet.answer();
    }
}
