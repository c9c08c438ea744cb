package io.gangway.review.page;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** Signs people in and tells the page who they are. The way out, {@code /session/sign-out}, is Quarkus' own. */
@Path(SessionResource.PATH)
@RunOnVirtualThread
@RolesAllowed(SessionResource.ANYBODY)
class SessionResource {

    static final String PATH = "/session";

    /** Who has no role of Gangway's may know that much. */
    static final String ANYBODY = "**";

    private static final String HOME = "/app/inbox";

    /** An address of the page and nothing else: whoever sends people a link must not choose where they end up. */
    private static final Pattern WITHIN_THE_PAGE = Pattern.compile("/app/[\\w/?&=%.,:+~-]*");

    private final SignedIn signedIn;

    SessionResource(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    /** Reached with a session only: the path's permission sends everybody else to the login form first. */
    @GET
    @Path("/sign-in")
    @Operation(hidden = true)
    public RestResponse<Void> signIn(@QueryParam("return") @DefaultValue(HOME) String wanted) {
        return RestResponse.seeOther(URI.create(WITHIN_THE_PAGE.matcher(wanted).matches() ? wanted : HOME));
    }

    @GET
    @Path("/me")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public PersonView me() {
        return signedIn.person();
    }
}
