package io.gangway.platform.tenancy;

import io.gangway.platform.problem.BrokenRule;

/** The operator of this installation refuses everybody of this tenant for the time being. */
public final class TenantSuspended extends BrokenRule {

    private static final long serialVersionUID = 1L;

    public TenantSuspended() {
        super(403, "TENANT_SUSPENDED", "This tenant is suspended. Onboardings that have begun are still answered.");
    }
}
