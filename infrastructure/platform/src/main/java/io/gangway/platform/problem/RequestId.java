package io.gangway.platform.problem;

import io.gangway.platform.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Gives each request an id, which the answer repeats and the log carries, so that a caller and an operator can talk
 * about the same call. A caller's own {@code X-Request-Id} is kept when it is short and plain.
 */
@ApplicationScoped
class RequestId {

    static final String HEADER = "X-Request-Id";
    static final String KEY = "requestId";

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    private final Ids ids;

    RequestId(Ids ids) {
        this.ids = ids;
    }

    @ServerRequestFilter(preMatching = true)
    public void assign(ContainerRequestContext request) {
        MDC.put(KEY, keepOrMake(request.getHeaderString(HEADER), ids));
    }

    /** The caller's own id where it is short and plain, a fresh one otherwise. */
    static String keepOrMake(@Nullable String given, Ids ids) {
        return given != null && PLAIN.matcher(given).matches()
                ? given
                : ids.next().toString();
    }

    @ServerResponseFilter
    public void repeat(ContainerResponseContext response) {
        response.getHeaders().putSingle(HEADER, current());
    }

    /** The id of the running request; a fresh one where the request failed before it had any. */
    String current() {
        if (MDC.get(KEY) instanceof String id) {
            return id;
        }
        var id = ids.next().toString();
        MDC.put(KEY, id);
        return id;
    }
}
