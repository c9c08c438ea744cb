package io.gangway.onboarding.web;

import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who calls, for the audit record. */
@RequestScoped
public class CurrentCaller {

    /** Only tokens that a program got for itself carry it. */
    private static final String CLIENT_ID = "client_id";

    private final JsonWebToken token;

    CurrentCaller(JsonWebToken token) {
        this.token = token;
    }

    /** A program's client id, or a person's subject id: never a person's name. */
    public String id() {
        String client = token.getClaim(CLIENT_ID);
        return client == null ? token.getSubject() : client;
    }
}
