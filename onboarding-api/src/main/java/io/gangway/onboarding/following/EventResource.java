package io.gangway.onboarding.following;

import static io.gangway.onboarding.web.Roles.API_CLIENT;
import static io.gangway.onboarding.web.Roles.AUDITOR;
import static io.gangway.onboarding.web.Roles.OPERATOR;
import static io.gangway.onboarding.web.Roles.TENANT_ADMIN;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/events")
@RunOnVirtualThread
@RolesAllowed({API_CLIENT, TENANT_ADMIN, OPERATOR, AUDITOR})
@Tag(name = "Events", description = "What the tenant is told, in numbers without a gap")
class EventResource {

    private final EventInquiry inquiry;
    private final Streams streams;

    EventResource(EventInquiry inquiry, Streams streams) {
        this.inquiry = inquiry;
        this.streams = streams;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listEvents",
            summary = "Read what happened",
            description =
                    "Oldest first. Keep `next` and send it as `after`: no event is left out, none has a lower number"
                            + " later, and one that is read twice has the same `id`. Kept for 90 days.")
    @APIResponseSchema(value = EventListView.class, responseDescription = "The page")
    @APIResponse(
            responseCode = "410",
            description = "Some behind `after` are not kept any more: `oldest` is the first that is")
    public EventListView list(@BeanParam EventQuery.OfPage query) {
        return inquiry.list(query.readPage());
    }

    @GET
    @Path("/stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            operationId = "streamEvents",
            summary = "Be told what happens",
            description =
                    "Server-sent events: `id` is the number, `event` the type, `data` the event; a comment every 15 s"
                            + " while nothing happens. Ends with the token and after 45 s: come back with `Last-Event-ID`, as browsers do by"
                            + " themselves, and nothing is missed.")
    @APIResponse(
            responseCode = "200",
            description = "The stream; `data` of each event is this",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = EventView.class)))
    @APIResponse(
            responseCode = "410",
            description = "Some behind that number are not kept any more: `oldest` is the first that is")
    public void stream(@BeanParam EventQuery.OfStream query, @Context SseEventSink sink, @Context Sse sse) {
        streams.ofTenant(query.readStream(), sse, sink);
    }
}
