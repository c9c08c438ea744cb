package io.gangway.onboarding.intake;

import io.gangway.platform.problem.BrokenRule;
import java.util.Map;
import java.util.UUID;

/** The tenant wishes that each reference of its own names one onboarding. */
final class ExternalReferenceInUse extends BrokenRule {

    private static final long serialVersionUID = 1L;

    ExternalReferenceInUse(UUID onboarding) {
        super(
                409,
                "EXTERNAL_REFERENCE_IN_USE",
                "Another onboarding bears this reference.",
                Map.of("onboarding", onboarding.toString()));
    }
}
