package io.gangway.onboarding.webhooks;

import static io.gangway.onboarding.web.Roles.AUDITOR;
import static io.gangway.onboarding.web.Roles.OPERATOR;
import static io.gangway.onboarding.web.Roles.TENANT_ADMIN;

import io.gangway.platform.problem.UnknownResource;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/webhooks/{name}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Webhooks")
class DeliveryResource {

    private final Delivering delivering;

    DeliveryResource(Delivering delivering) {
        this.delivering = delivering;
    }

    @GET
    @Path("/deliveries")
    @RolesAllowed({TENANT_ADMIN, OPERATOR, AUDITOR})
    @Operation(
            operationId = "listWebhookDeliveries",
            summary = "How deliveries went",
            description = "Newest first. Ended ones are kept for 30 days.")
    public DeliveryListView list(@PathParam("name") String name, @BeanParam DeliveryListQuery query) {
        return delivering.list(name, query.read());
    }

    @GET
    @Path("/deliveries/{sequence}")
    @RolesAllowed({TENANT_ADMIN, OPERATOR, AUDITOR})
    @Operation(operationId = "getWebhookDelivery", summary = "A delivery with all that was tried")
    public DeliveryDetailView get(@PathParam("name") String name, @PathParam("sequence") String sequence) {
        if (!sequence.matches("\\d{1,18}")) {
            throw new UnknownResource();
        }
        return delivering.show(name, Long.parseLong(sequence));
    }

    @POST
    @Path("/redeliveries")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({TENANT_ADMIN, OPERATOR})
    @Operation(
            operationId = "redeliverToWebhook",
            summary = "Send once more",
            description =
                    "One event, a range, or everything that was given up since some time; by the schedule, as if it had just"
                            + " happened, with the same `webhook-id`. Of the range what this webhook is for.")
    public RedeliveryView again(@PathParam("name") String name, @NotNull @Valid RedeliveryRequest body) {
        return delivering.again(name, body);
    }

    @POST
    @Path("/test")
    @RolesAllowed({TENANT_ADMIN, OPERATOR})
    @Operation(
            operationId = "testWebhook",
            summary = "Send a test message now",
            description =
                    "Of type `gangway.webhook.Test` and number 0, signed as all are; also where it is switched off. Answers with"
                            + " what the receiver said, after 15 seconds at the latest.")
    public AttemptView test(@PathParam("name") String name) {
        return delivering.send(delivering.testMessage(name));
    }
}
