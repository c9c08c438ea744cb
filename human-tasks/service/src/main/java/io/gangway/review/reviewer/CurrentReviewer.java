package io.gangway.review.reviewer;

import io.gangway.review.contract.CandidateRole;
import io.gangway.review.contract.Reviewer;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The person behind the request's token. */
@RequestScoped
public class CurrentReviewer {

    private final JsonWebToken token;
    private final SecurityIdentity identity;

    CurrentReviewer(JsonWebToken token, SecurityIdentity identity) {
        this.token = token;
        this.identity = identity;
    }

    public ActingReviewer get() {
        String name = token.getClaim(Claims.preferred_username);
        var person = new Reviewer(token.getSubject(), name == null ? token.getSubject() : name);
        return new ActingReviewer(person, identity.hasRole(CandidateRole.SENIOR_REVIEWER.wireName()));
    }

    boolean has(String role) {
        return identity.hasRole(role);
    }
}
