package io.gangway.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gangway.platform.ids.Ids;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.LinkedHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a body by the size that its sender announces, in the words of every other refusal: the server's own check
 * comes before any resource and answers without a word. A body that announces nothing is bounded while it is read.
 */
@ApplicationScoped
class AnnouncedBodySize {

    private static final int TOO_LARGE = 413;
    private static final int BEFORE_THE_SERVERS_OWN_CHECK = 100;

    private final long limit;
    private final ObjectMapper json;
    private final Ids ids;

    AnnouncedBodySize(
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit, ObjectMapper json, Ids ids) {
        this.limit = limit.asLongValue();
        this.json = json;
        this.ids = ids;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_THE_SERVERS_OWN_CHECK);
    }

    private void check(RoutingContext call) {
        if (exceedsLimit(call.request().getHeader(HttpHeaders.CONTENT_LENGTH))) {
            refuse(call);
        } else {
            call.next();
        }
    }

    private boolean exceedsLimit(@Nullable String announced) {
        try {
            return announced != null && Long.parseLong(announced) > limit;
        } catch (NumberFormatException malformed) {
            return true;
        }
    }

    private void refuse(RoutingContext call) {
        var requestId = RequestId.keepOrMake(call.request().getHeader(RequestId.HEADER), ids);
        var text = StatusText.of(TOO_LARGE);
        var problem = new LinkedHashMap<String, Object>();
        problem.put("status", TOO_LARGE);
        problem.put("title", Titles.of(TOO_LARGE));
        problem.put("detail", text.detail());
        problem.put("instance", call.request().path());
        problem.put("code", text.code());
        problem.put(RequestId.KEY, requestId);
        // What follows on this connection is the rest of the body and not a request.
        call.response()
                .setStatusCode(TOO_LARGE)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .putHeader(HttpHeaders.CONNECTION, "close")
                .putHeader(RequestId.HEADER, requestId)
                .end(write(problem))
                .onComplete(_ -> call.request().connection().close());
    }

    private String write(Object problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A map of texts cannot be written", impossible);
        }
    }
}
