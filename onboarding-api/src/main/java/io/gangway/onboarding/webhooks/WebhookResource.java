package io.gangway.onboarding.webhooks;

import static io.gangway.onboarding.web.Roles.AUDITOR;
import static io.gangway.onboarding.web.Roles.OPERATOR;
import static io.gangway.onboarding.web.Roles.TENANT_ADMIN;

import io.gangway.onboarding.web.CurrentCaller;
import io.gangway.platform.conditional.IfMatch;
import io.gangway.platform.problem.InvalidRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
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

@Path("/v1/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Webhooks", description = "Being told without asking")
class WebhookResource {

    private static final String NAME = "[a-z0-9][a-z0-9-]{0,39}";

    private final Configuring configuring;
    private final CurrentCaller caller;

    WebhookResource(Configuring configuring, CurrentCaller caller) {
        this.configuring = configuring;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({TENANT_ADMIN, OPERATOR, AUDITOR})
    @Operation(operationId = "listWebhooks", summary = "List webhooks", description = "All of them, by name.")
    public WebhookListView list() {
        return configuring.list();
    }

    @GET
    @Path("/{name}")
    @RolesAllowed({TENANT_ADMIN, OPERATOR, AUDITOR})
    @Operation(operationId = "getWebhook", summary = "Show a webhook")
    @APIResponseSchema(value = WebhookView.class, responseDescription = "The webhook, its version as ETag")
    public RestResponse<WebhookView> get(@PathParam("name") String name) {
        return answer(configuring.show(name));
    }

    @PUT
    @Path("/{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(TENANT_ADMIN)
    @Operation(
            operationId = "putWebhook",
            summary = "Make a webhook, or change one",
            description =
                    "The name is yours: 1 to 40 small letters, digits and hyphens. A new one is told what happens from now"
                            + " on, and its secret is in the answer, this once. To change one, or to switch it on again, send its ETag as"
                            + " `If-Match`; it goes on where it stopped.")
    @APIResponseSchema(value = WebhookView.class, responseDescription = "Changed; its version as ETag")
    @APIResponse(
            responseCode = "201",
            description = "Made; its version as ETag, its address as Location",
            content = @Content(schema = @Schema(implementation = WebhookView.class)))
    @APIResponse(responseCode = "409", description = "There are as many as there may be")
    @APIResponse(responseCode = "412", description = "It was changed meanwhile")
    @APIResponse(responseCode = "422", description = "The address may not be called; `fault` tells why")
    @APIResponse(responseCode = "428", description = "It is there already, and If-Match is missing")
    public RestResponse<WebhookView> put(
            @PathParam("name") String name,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid WebhookRequest body) {
        if (!name.matches(NAME)) {
            throw InvalidRequest.field("name", "must be 1 to 40 small letters, digits and hyphens");
        }
        configuring.requireAllowed(body);
        return answer(configuring.put(name, IfMatch.find(ifMatch), body, caller.id()));
    }

    @DELETE
    @Path("/{name}")
    @RolesAllowed(TENANT_ADMIN)
    @Operation(
            operationId = "deleteWebhook",
            summary = "Delete a webhook with its deliveries",
            description = "What was not delivered never will be. Repeating it is harmless.")
    @APIResponse(responseCode = "204", description = "It is not there")
    public RestResponse<Void> delete(@PathParam("name") String name) {
        configuring.delete(name);
        return RestResponse.noContent();
    }

    @POST
    @Path("/{name}/secret")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(TENANT_ADMIN)
    @Operation(
            operationId = "rotateWebhookSecret",
            summary = "Give it a new secret",
            description =
                    "For a while messages carry two signatures, of the new and of the former secret. Asked twice it gives two"
                            + " new ones, and only the last former one stays good.")
    @APIResponseSchema(
            value = WebhookView.class,
            responseDescription = "With the secret, this once; its version as ETag")
    public RestResponse<WebhookView> rotate(@PathParam("name") String name, @NotNull @Valid RotationRequest body) {
        return answer(configuring.rotate(name, body.read(), caller.id()));
    }

    private static RestResponse<WebhookView> answer(Configuring.Shown shown) {
        var status = shown.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK;
        var answer = RestResponse.ResponseBuilder.create(status, shown.view())
                .header(HttpHeaders.ETAG, IfMatch.tagOf(shown.version()));
        return (shown.created()
                        ? answer.location(
                                URI.create("/v1/webhooks/" + shown.view().name()))
                        : answer)
                .build();
    }
}
