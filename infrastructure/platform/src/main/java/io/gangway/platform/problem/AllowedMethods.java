package io.gangway.platform.problem;

import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Says which methods a resource has: {@code OPTIONS} is answered with them, and every other method is a 405 with {@code Allow}.
 * The framework looks for the method first and for the path among those that have it, so that it finds nothing (404) where a
 * resource is there and only the method is wrong.
 */
@Singleton
class AllowedMethods {

    /** After RequestId, which stands on the default. */
    private static final int AFTER_THE_REQUEST_HAS_ITS_ID = 5_001;

    private final Resources resources;

    AllowedMethods(Resources resources) {
        this.resources = resources;
    }

    @ServerRequestFilter(preMatching = true, priority = AFTER_THE_REQUEST_HAS_ITS_ID)
    public @Nullable Response check(ContainerRequestContext request) {
        var asked = resources.at(request.getUriInfo().getRequestUri().getRawPath());
        if (asked.isEmpty()) {
            return null;
        }
        var methods = asked.get().methods();
        var allowed = String.join(", ", methods);
        if (request.getMethod().equals(HttpMethod.OPTIONS)) {
            return Response.noContent().header(HttpHeaders.ALLOW, allowed).build();
        }
        if (!methods.contains(request.getMethod())) {
            throw new MethodNotAllowed(allowed);
        }
        return null;
    }
}
