package io.gangway.review.page;

import io.quarkus.oidc.TenantResolver;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/**
 * Programs send a token, the page sends its session's cookie. A request with neither is answered as a program's: 401, and
 * no way to a login form.
 */
@ApplicationScoped
class SessionOrToken implements TenantResolver {

    static final String SESSION = "page";

    @Override
    public @Nullable String resolve(RoutingContext context) {
        if (context.request().getHeader(HttpHeaders.AUTHORIZATION) != null) {
            return null;
        }
        return context.normalizedPath().startsWith(SessionResource.PATH + "/") || hasSession(context) ? SESSION : null;
    }

    private static boolean hasSession(RoutingContext context) {
        return context.request().cookies().stream()
                .anyMatch(cookie -> cookie.getName().equals(SessionCookies.SESSION));
    }
}
