package io.gangway.onboarding.intake;

import io.gangway.platform.problem.BrokenRule;
import io.gangway.platform.problem.FieldViolation;
import java.util.List;
import java.util.Map;

/** Nobody tells a real check what to answer. */
final class SandboxNotAllowed extends BrokenRule {

    private static final long serialVersionUID = 1L;

    SandboxNotAllowed() {
        super(
                422,
                "SANDBOX_NOT_ALLOWED",
                "Only sandbox tenants may say what a check shall answer.",
                Map.of("violations", List.of(new FieldViolation("sandbox", "must be left out"))));
    }
}
