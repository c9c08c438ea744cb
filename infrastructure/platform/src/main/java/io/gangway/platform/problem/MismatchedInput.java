package io.gangway.platform.problem;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.ext.Provider;

/** Goes before the framework's own mapper, which answers with something that is no problem document. */
@Provider
@Priority(Priorities.AUTHENTICATION)
class MismatchedInput extends ExceptionMapperBase<MismatchedInputException> {

    /** Says the least; {@link ProblemDetails} reads the cause and names the field. */
    @Override
    protected HttpProblem toProblem(MismatchedInputException unreadable) {
        return HttpProblem.builder().withStatus(400).build();
    }
}
