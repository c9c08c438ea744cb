package io.gangway.review.live;

import static io.gangway.review.rest.Roles.AUDITOR;
import static io.gangway.review.rest.Roles.OPERATOR;
import static io.gangway.review.rest.Roles.REVIEWER;
import static io.gangway.review.rest.Roles.SENIOR_REVIEWER;

import io.gangway.platform.tenancy.CurrentTenant;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/tasks/stream")
@Tag(name = "Tasks", description = "The reviewers' inbox")
class StreamResource {

    /** Whoever reads on comes again, and is asked again whether they still may. */
    private static final Duration LONGEST = Duration.ofSeconds(45);

    private final StreamReaders readers;
    private final CurrentTenant tenant;
    private final JsonWebToken token;
    private final Clock clock;

    StreamResource(StreamReaders readers, CurrentTenant tenant, JsonWebToken token, Clock clock) {
        this.readers = readers;
        this.tenant = tenant;
        this.token = token;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RolesAllowed({REVIEWER, SENIOR_REVIEWER, AUDITOR, OPERATOR})
    @Operation(
            operationId = "streamTasks",
            summary = "Be told whenever something happens to a task",
            description = "Server-sent events named `task`; a comment every 15 s while nothing happens. Ends with the"
                    + " token and after 45 s: open it again. What happened while nobody listened is not told later: read the list again after"
                    + " coming back.")
    @APIResponse(
            responseCode = "200",
            description = "The stream; `data` of each event is this",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = TaskNews.class)))
    public void stream(@Context SseEventSink sink, @Context Sse sse) {
        var tokenEnds = Instant.ofEpochSecond(token.getExpirationTime());
        var askedAgain = clock.instant().plus(LONGEST);
        readers.add(new StreamReader(
                tenant.get(), token.getSubject(), tokenEnds.isBefore(askedAgain) ? tokenEnds : askedAgain, sse, sink));
    }
}
