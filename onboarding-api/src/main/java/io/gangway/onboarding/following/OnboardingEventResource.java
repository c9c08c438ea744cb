package io.gangway.onboarding.following;

import static io.gangway.onboarding.web.Roles.API_CLIENT;
import static io.gangway.onboarding.web.Roles.AUDITOR;
import static io.gangway.onboarding.web.Roles.OPERATOR;
import static io.gangway.onboarding.web.Roles.REVIEWER;
import static io.gangway.onboarding.web.Roles.SENIOR_REVIEWER;
import static io.gangway.onboarding.web.Roles.TENANT_ADMIN;

import io.gangway.onboarding.web.ResourceId;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/onboardings/{id}/events")
@RunOnVirtualThread
@RolesAllowed({API_CLIENT, REVIEWER, SENIOR_REVIEWER, TENANT_ADMIN, OPERATOR, AUDITOR})
@Tag(name = "Events")
class OnboardingEventResource {

    private final Streams streams;

    OnboardingEventResource(Streams streams) {
        this.streams = streams;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            operationId = "streamOnboardingEvents",
            summary = "Watch one onboarding",
            description =
                    "What was told of it so far and what will be, as server-sent events: `id` is the number, `event` the"
                            + " type, `data` the event. Ends with the token and after 45 s: come back with `Last-Event-ID`.")
    @APIResponse(
            responseCode = "200",
            description = "The stream; `data` of each event is this",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = EventView.class)))
    public void stream(
            @PathParam("id") String id,
            @HeaderParam(LastEventId.HEADER)
                    @Parameter(description = "As a browser sends it when it comes back")
                    @Nullable
                    String lastEventId,
            @Context SseEventSink sink,
            @Context Sse sse) {
        streams.ofOnboarding(ResourceId.of(id), LastEventId.read(lastEventId), sse, sink);
    }
}
