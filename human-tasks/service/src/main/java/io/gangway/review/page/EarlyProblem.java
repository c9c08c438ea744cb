package io.gangway.review.page;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** A problem that is known before any resource is reached; it is answered here and now. */
record EarlyProblem(int status, String title, String code, String detail) {

    void answer(RoutingContext call) {
        call.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(new JsonObject()
                        .put("status", status)
                        .put("title", title)
                        .put("detail", detail)
                        .put("instance", call.request().path())
                        .put("code", code)
                        .encode());
    }
}
