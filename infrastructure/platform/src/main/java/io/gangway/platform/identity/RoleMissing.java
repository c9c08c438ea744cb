package io.gangway.platform.identity;

import io.gangway.platform.tenancy.CurrentTenant;
import io.gangway.platform.tenancy.NoTenant;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.ForbiddenException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.ext.Provider;

/** Who has no tenant has no roles either, and hears what is wrong: not the role, the token. */
@Provider
@Priority(Priorities.AUTHENTICATION)
class RoleMissing extends ExceptionMapperBase<ForbiddenException> {

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
