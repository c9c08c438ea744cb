package io.gangway.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gangway.platform.ids.Ids;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;

/** Answers what is refused before any resource is asked, in the words of every other refusal. */
@ApplicationScoped
class EarlyRefusal {

    private final ObjectMapper json;
    private final Ids ids;

    EarlyRefusal(ObjectMapper json, Ids ids) {
        this.json = json;
        this.ids = ids;
    }

    void answer(HttpServerRequest request, int status, StatusText text, Map<String, ?> extras) {
        var requestId = RequestId.keepOrMake(request.getHeader(RequestId.HEADER), ids);
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", ProblemPages.addressOf(text.code()));
        problem.put("status", status);
        problem.put("title", Titles.of(status));
        problem.put("detail", text.detail());
        problem.put("instance", request.path());
        problem.put("code", text.code());
        problem.putAll(extras);
        problem.put(RequestId.KEY, requestId);
        request.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .putHeader(RequestId.HEADER, requestId)
                .end(write(problem));
    }

    /** The same, where what follows on the connection is the rest of this request and no other. */
    void answerAndClose(HttpServerRequest request, int status, StatusText text) {
        request.response().putHeader(HttpHeaders.CONNECTION, "close");
        request.response().endHandler(_ -> request.connection().close());
        answer(request, status, text, Map.of());
    }

    private String write(Object problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A map of texts cannot be written", impossible);
        }
    }
}
