package io.gangway.platform.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reads a body whose size nobody announced (chunked) before a resource is asked, and refuses it when it becomes too large: the
 * server would stop reading in the middle of the resource, answer without a word and log it as a failure. What comes by HTTP/2 is
 * left to its resource, and the server's own bare 413 stays there: read here, the refusal did not reach the client.
 */
@ApplicationScoped
class UnannouncedBody {

    private static final int TOO_LARGE = 413;

    /** After everything that can refuse the call without having read it; see AnnouncedBodySize. */
    private static final int LAST = 90;

    private final long limit;
    private final Duration patience;
    private final EarlyRefusal refusal;

    UnannouncedBody(
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit,
            @ConfigProperty(name = "quarkus.http.read-timeout", defaultValue = "60s") Duration patience,
            EarlyRefusal refusal) {
        this.limit = limit.asLongValue();
        this.patience = patience;
        this.refusal = refusal;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, LAST);
    }

    private void check(RoutingContext call) {
        if (mayHaveUnannouncedBody(call.request())) {
            read(call);
        } else {
            call.next();
        }
    }

    private static boolean mayHaveUnannouncedBody(HttpServerRequest request) {
        return !request.isEnded()
                && !request.headers().contains(HttpHeaders.CONTENT_LENGTH)
                && request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    private void read(RoutingContext call) {
        var request = call.request();
        var body = Buffer.buffer();
        var tooSlow = call.vertx().setTimer(patience.toMillis(), _ -> EarlyRefusal.hangUp(request));
        request.handler(part -> {
            if (call.response().ended()) {
                return;
            }
            if (body.length() + part.length() > limit) {
                call.vertx().cancelTimer(tooSlow);
                refusal.answerAndClose(request, TOO_LARGE, StatusText.of(TOO_LARGE));
            } else {
                body.appendBuffer(part);
            }
        });
        request.exceptionHandler(_ -> call.vertx().cancelTimer(tooSlow));
        request.endHandler(_ -> {
            call.vertx().cancelTimer(tooSlow);
            if (!call.response().ended()) {
                ((RoutingContextInternal) call).setBody(body);
                call.next();
            }
        });
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            call.response().writeContinue();
        }
        request.resume();
    }
}
