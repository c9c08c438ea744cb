package io.gangway.onboarding.policy;

import io.gangway.platform.problem.BrokenRule;

/** The operator of this installation refuses everybody of this tenant for the time being. */
final class TenantSuspended extends BrokenRule {

    private static final long serialVersionUID = 1L;

    TenantSuspended() {
        super(403, "TENANT_SUSPENDED", "This tenant is suspended. Onboardings that have begun are still answered.");
    }
}
