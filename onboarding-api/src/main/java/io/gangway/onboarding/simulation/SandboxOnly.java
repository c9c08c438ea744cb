package io.gangway.onboarding.simulation;

import io.gangway.platform.problem.BrokenRule;

/** What real people wait for is not brought about by a call. */
final class SandboxOnly extends BrokenRule {

    private static final long serialVersionUID = 1L;

    SandboxOnly() {
        super(403, "SANDBOX_ONLY", "Only sandbox tenants may simulate what happens.");
    }
}
