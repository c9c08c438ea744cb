package io.gangway.platform.problem;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationFailedException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** As {@link MissingToken}, for a token that is there and not good, or that nobody can verify just now. */
@Provider
@Priority(Priorities.AUTHENTICATION)
class InvalidToken extends ExceptionMapperBase<AuthenticationFailedException> {

    private final UnverifiableTokens unverifiable;

    InvalidToken(UnverifiableTokens unverifiable) {
        this.unverifiable = unverifiable;
    }

    @Override
    protected HttpProblem toProblem(AuthenticationFailedException refused) {
        return unverifiable.find(refused).orElseGet(() -> HttpProblem.builder()
                .withStatus(401)
                .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"")
                .build());
    }
}
