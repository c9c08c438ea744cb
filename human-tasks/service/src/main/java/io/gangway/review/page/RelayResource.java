package io.gangway.review.page;

import io.gangway.platform.problem.UnknownResource;
import io.gangway.review.neighbour.OnboardingApi;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The page's way to onboarding-api: same path, same body, with the token that the session holds, so that no script ever
 * sees it. It decides nothing; who may do what is onboarding-api's to say (ADR 12).
 */
@Path(RelayResource.PATH + "/{path:.*}")
@RunOnVirtualThread
@RolesAllowed({"reviewer", "senior-reviewer", "tenant-admin", "rule-approver", "operator", "auditor"})
class RelayResource {

    static final String PATH = "/relay/onboarding-api";

    private static final Pattern OFFERED = Pattern.compile(
            "/v1/(onboardings|applicants|policies|check-types|decision-inputs|rehearsals|webhooks)(/[\\w.~:-]+)*");
    private static final List<String> THERE = List.of(
            HttpHeaders.ACCEPT,
            HttpHeaders.ACCEPT_LANGUAGE,
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.IF_MATCH,
            "Idempotency-Key",
            "X-Request-Id");
    private static final List<String> BACK = List.of(
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.CONTENT_DISPOSITION,
            HttpHeaders.ETAG,
            HttpHeaders.LOCATION,
            HttpHeaders.RETRY_AFTER,
            "X-Request-Id");

    private final OnboardingApi onboardingApi;
    private final SignedIn signedIn;

    RelayResource(OnboardingApi onboardingApi, SignedIn signedIn) {
        this.onboardingApi = onboardingApi;
        this.signedIn = signedIn;
    }

    @GET
    @Operation(hidden = true)
    public Response get(@Context UriInfo uri, @Context HttpHeaders headers) {
        return relay("GET", uri, headers, new byte[0]);
    }

    @POST
    @Operation(hidden = true)
    public Response post(@Context UriInfo uri, @Context HttpHeaders headers, byte[] body) {
        return relay("POST", uri, headers, body);
    }

    @PUT
    @Operation(hidden = true)
    public Response put(@Context UriInfo uri, @Context HttpHeaders headers, byte[] body) {
        return relay("PUT", uri, headers, body);
    }

    @DELETE
    @Operation(hidden = true)
    public Response delete(@Context UriInfo uri, @Context HttpHeaders headers) {
        return relay("DELETE", uri, headers, new byte[0]);
    }

    private Response relay(String method, UriInfo uri, HttpHeaders asked, byte[] body) {
        var path = uri.getRequestUri().getRawPath().substring(PATH.length());
        if (!OFFERED.matcher(path).matches() || path.contains("..")) {
            throw new UnknownResource();
        }
        var query = uri.getRequestUri().getRawQuery();
        var headers = new TreeMap<String, String>();
        headers.put(HttpHeaders.AUTHORIZATION, "Bearer " + signedIn.accessToken());
        THERE.forEach(name -> {
            var value = asked.getHeaderString(name);
            if (value != null) {
                headers.put(name, value);
            }
        });
        return answer(onboardingApi.ask(method, query == null ? path : path + "?" + query, headers, body));
    }

    private static Response answer(HttpResponse<byte[]> answered) {
        var response = Response.status(answered.statusCode());
        BACK.forEach(name ->
                answered.headers().firstValue(name).ifPresent(value -> response.header(name, throughUs(name, value))));
        return answered.body().length == 0
                ? response.build()
                : response.entity(answered.body()).build();
    }

    /** An address that onboarding-api gives is reached through here. */
    private static String throughUs(String header, String value) {
        var path = value.indexOf("/v1/");
        return header.equals(HttpHeaders.LOCATION) && path >= 0 ? PATH + value.substring(path) : value;
    }
}
