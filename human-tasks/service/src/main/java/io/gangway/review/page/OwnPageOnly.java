package io.gangway.review.page;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Keeps other sites from riding on a person's session (CSRF): a change needs a header that a foreign page cannot add
 * without our consent, and a browser that says where a request comes from must not say "elsewhere". A caller with a token
 * of its own has no session to ride on.
 *
 * <p>Source: OWASP's Cross-Site Request Forgery Prevention Cheat Sheet, custom request headers and fetch metadata.
 */
class OwnPageOnly {

    static final String HEADER = "X-Requested-With";
    static final String VALUE = "JavaScript";

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @ServerRequestFilter
    public void refuseOthers(ContainerRequestContext request) {
        if (request.getHeaderString(HttpHeaders.AUTHORIZATION) == null
                && !READING.contains(request.getMethod())
                && !isFromOurPage(request)) {
            throw new CrossSiteRequest();
        }
    }

    private static boolean isFromOurPage(ContainerRequestContext request) {
        var site = request.getHeaderString("Sec-Fetch-Site");
        return VALUE.equals(request.getHeaderString(HEADER)) && (site == null || "same-origin".equals(site));
    }
}
