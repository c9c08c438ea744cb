package io.gangway.platform.tenancy;

import io.gangway.platform.problem.BrokenRule;

/** The caller is known but not for which single tenant it acts. */
public final class NoTenant extends BrokenRule {

    private static final long serialVersionUID = 1L;

    public NoTenant() {
        super(403, "NO_TENANT", "The token names no tenant, or several. Ask for a token of exactly one organization.");
    }
}
