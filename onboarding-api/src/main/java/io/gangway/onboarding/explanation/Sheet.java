package io.gangway.onboarding.explanation;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** An explanation as it is handed out. */
record Sheet(String mediaType, String text, Map<String, String> headers) {

    Sheet {
        headers = Map.copyOf(headers);
    }

    Response answer() {
        var answer = Response.ok(text, mediaType).header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        headers.forEach(answer::header);
        return answer.build();
    }
}
