package io.gangway.onboarding.explanation;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/**
 * An explanation as it is handed out.
 *
 * @param complete whether it is the last word
 */
record Sheet(String mediaType, String text, boolean complete, Map<String, String> headers) {

    Sheet {
        headers = Map.copyOf(headers);
    }

    /** With a tag where it will never change; one that still grows is not worth keeping. */
    Response answer(Request request) {
        if (!complete) {
            return headed(Response.ok(text, mediaType), "private, no-store").build();
        }
        var tag = new EntityTag(Digests.hex(text));
        var unchanged = request.evaluatePreconditions(tag);
        var answer = unchanged == null ? Response.ok(text, mediaType) : unchanged;
        return headed(answer.tag(tag), "private, no-cache").build();
    }

    private Response.ResponseBuilder headed(Response.ResponseBuilder answer, String caching) {
        headers.forEach(answer::header);
        return answer.header(HttpHeaders.VARY, HttpHeaders.ACCEPT).header(HttpHeaders.CACHE_CONTROL, caching);
    }
}
