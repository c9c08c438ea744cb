package io.gangway.review.task;

import io.gangway.review.contract.Reviewer;
import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The person behind the request's token. */
@RequestScoped
class CurrentReviewer {

    private final JsonWebToken token;

    CurrentReviewer(JsonWebToken token) {
        this.token = token;
    }

    Reviewer get() {
        String name = token.getClaim(Claims.preferred_username);
        return new Reviewer(token.getSubject(), name == null ? token.getSubject() : name);
    }
}
