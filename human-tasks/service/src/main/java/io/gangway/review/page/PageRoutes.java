package io.gangway.review.page;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** The page is one file with many addresses: what is below {@code /app/} and names no file is the page. */
@ApplicationScoped
class PageRoutes {

    private static final String PAGE = "/app/index.html";

    void offer(@Observes Router router) {
        router.get("/").handler(context -> context.redirect("/app/inbox"));
        router.get("/app").handler(context -> context.redirect("/app/inbox"));
        router.get("/app/*").handler(PageRoutes::answer);
    }

    private static void answer(RoutingContext context) {
        var path = context.normalizedPath();
        if (path.indexOf('.', path.lastIndexOf('/')) < 0) {
            context.reroute(PAGE);
        } else {
            context.next();
        }
    }
}
