package io.gangway.review.page;

import io.quarkus.oidc.JavaScriptRequestChecker;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Only who opens the sign-in address is sent to the login form; a script or a stream whose session is over hears 499. */
@ApplicationScoped
class SignInByNavigation implements JavaScriptRequestChecker {

    @Override
    public boolean isJavaScriptRequest(RoutingContext context) {
        return !context.normalizedPath().startsWith(SessionResource.PATH + "/");
    }
}
