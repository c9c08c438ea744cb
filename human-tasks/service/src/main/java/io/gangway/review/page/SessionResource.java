package io.gangway.review.page;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** Signs people in and tells the page who they are, and lets them out. */
@Path(SessionResource.PATH)
@RunOnVirtualThread
@RolesAllowed(SessionResource.ANYBODY)
class SessionResource {

    static final String PATH = "/session";

    /** Who has no role of Gangway's may know that much. */
    static final String ANYBODY = "**";

    private static final String HOME = "/app/inbox";

    /** The page's own addresses and nothing else: whoever sends people a link must not choose where they end up. */
    private static final Pattern WITHIN_THE_PAGE =
            Pattern.compile("/app/((inbox|policies(/[\\w-]+){0,2}|webhooks(/[\\w-]+)?)/?(\\?[\\w/?&=%.,:+~-]*)?)?");

    private final SignedIn signedIn;
    private final SigningOut signingOut;

    SessionResource(SignedIn signedIn, SigningOut signingOut) {
        this.signedIn = signedIn;
        this.signingOut = signingOut;
    }

    /** Reached with a session only: the path's permission sends everybody else to the login form first. */
    @GET
    @Path("/sign-in")
    @Operation(hidden = true)
    public RestResponse<Void> signIn(@QueryParam("return") @DefaultValue(HOME) String wanted) {
        return RestResponse.seeOther(URI.create(WITHIN_THE_PAGE.matcher(wanted).matches() ? wanted : HOME));
    }

    /** Ends the session here and at Keycloak; a person at the page, never a link, asks for it ({@link OwnPageOnly}). */
    @POST
    @Path("/sign-out")
    @Operation(hidden = true)
    public RestResponse<Void> signOut() {
        signingOut.now();
        return RestResponse.noContent();
    }

    @GET
    @Path("/me")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public PersonView me() {
        return signedIn.person();
    }
}
