package io.gangway.platform.identity;

import io.gangway.platform.tenancy.CurrentTenant;
import io.gangway.platform.tenancy.NoTenant;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.ForbiddenException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.ext.Provider;

/** Who has no tenant has no roles either, and hears what is wrong: not the role, the token. */
@Provider
@Priority(RoleMissing.BEFORE_THE_LIBRARYS)
class RoleMissing extends ExceptionMapperBase<ForbiddenException> {

    /** The problem library has a mapper of the same exception at 999; the lower one is asked. */
    static final int BEFORE_THE_LIBRARYS = 900;

    private static final int FORBIDDEN = 403;

    private final CurrentTenant tenant;

    RoleMissing(CurrentTenant tenant) {
        this.tenant = tenant;
    }

    @Override
    protected HttpProblem toProblem(ForbiddenException refused) {
        return tenant.find().isEmpty()
                ? new NoTenant()
                : HttpProblem.builder().withStatus(FORBIDDEN).build();
    }
}
