package io.gangway.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gangway.platform.ids.Ids;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;

/** Answers what is refused before any resource is asked, in the words of every other refusal. */
@ApplicationScoped
class EarlyRefusal {

    private static final long NO_ERROR = 0;

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
        if (AddressText.isPath(request.path())) {
            problem.put("instance", request.path());
        }
        problem.put("code", text.code());
        problem.putAll(extras);
        problem.put(RequestId.KEY, requestId);
        request.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .putHeader(RequestId.HEADER, requestId)
                .end(write(problem));
    }

    /** The same, where the rest of the request is not read. */
    void answerAndClose(HttpServerRequest request, int status, StatusText text) {
        if (request.version() != HttpVersion.HTTP_2) {
            request.response().putHeader(HttpHeaders.CONNECTION, "close");
        }
        request.response().endHandler(_ -> hangUp(request));
        answer(request, status, text, Map.of());
    }

    /**
     * Reads no more of a request. By HTTP/1.1 what follows on the connection is the rest of this request and no other; by HTTP/2 the
     * connection carries others, so that only this one is told that nobody listens (RFC 9113, section 8.1).
     */
    static void hangUp(HttpServerRequest request) {
        if (request.version() != HttpVersion.HTTP_2) {
            request.connection().close();
        } else if (!request.isEnded()) {
            request.response().reset(NO_ERROR);
        }
    }

    private String write(Object problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A map of texts cannot be written", impossible);
        }
    }
}
