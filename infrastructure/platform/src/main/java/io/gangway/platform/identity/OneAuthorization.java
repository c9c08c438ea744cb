package io.gangway.platform.identity;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Who sends two proofs of who they are leaves it to chance whom each part of a system believes. */
@ApplicationScoped
class OneAuthorization {

    private static final int BEFORE_AUTHENTICATION = 500;
    private static final int BAD_REQUEST = 400;

    void register(@Observes Filters filters) {
        filters.register(OneAuthorization::check, BEFORE_AUTHENTICATION);
    }

    private static void check(RoutingContext call) {
        if (call.request().headers().getAll(HttpHeaders.AUTHORIZATION).size() < 2) {
            call.next();
            return;
        }
        Audit.refused("SEVERAL_AUTHORIZATIONS");
        call.response()
                .setStatusCode(BAD_REQUEST)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .end(new JsonObject()
                        .put("status", BAD_REQUEST)
                        .put("title", "Bad Request")
                        .put("detail", "A request carries one Authorization header.")
                        .put("instance", call.request().path())
                        .put("code", "SEVERAL_AUTHORIZATIONS")
                        .encode());
    }
}
