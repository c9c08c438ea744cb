package io.gangway.onboarding.web;

import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who calls: for the audit record, and where it matters that it is somebody. */
@RequestScoped
public class CurrentCaller {

    /** Only tokens that a program got for itself carry it. */
    private static final String CLIENT_ID = "client_id";

    /** How Keycloak calls the account of a program, should its token not say that it is one. */
    private static final String ACCOUNT_OF_A_PROGRAM = "service-account-";

    private final JsonWebToken token;

    CurrentCaller(JsonWebToken token) {
        this.token = token;
    }

    /** A program's client id, or a person's subject id: never a person's name. */
    public String id() {
        String client = token.getClaim(CLIENT_ID);
        return client == null ? token.getSubject() : client;
    }

    /**
     * The subject id of the person who calls: the same whatever roles they have or had. Throws {@link PersonRequired} for
     * a program, since nobody could say who is behind it.
     */
    public String person() {
        String name = token.getClaim(Claims.preferred_username);
        var isProgram = token.containsClaim(CLIENT_ID) || (name != null && name.startsWith(ACCOUNT_OF_A_PROGRAM));
        if (isProgram || token.getSubject() == null) {
            throw new PersonRequired();
        }
        return token.getSubject();
    }
}
