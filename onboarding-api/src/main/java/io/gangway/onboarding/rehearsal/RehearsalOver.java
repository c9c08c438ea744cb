package io.gangway.onboarding.rehearsal;

import io.gangway.platform.problem.BrokenRule;
import java.util.Map;

/** What has ended by itself cannot be cancelled. */
final class RehearsalOver extends BrokenRule {

    private static final long serialVersionUID = 1L;

    RehearsalOver(RehearsalState reached) {
        super(
                409,
                "REHEARSAL_OVER",
                "The rehearsal has ended and cannot be cancelled.",
                Map.of("rehearsalState", reached));
    }
}
