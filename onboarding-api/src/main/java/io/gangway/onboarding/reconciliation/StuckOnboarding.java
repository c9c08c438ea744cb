package io.gangway.onboarding.reconciliation;

import io.gangway.platform.tenancy.TenantId;
import java.util.UUID;

/** An onboarding that has not moved although it should have. */
record StuckOnboarding(UUID id, TenantId tenant, Finding finding) {

    /** In which way it is stuck. */
    enum Finding {
        /** Past its deadline and without an answer: the engine's own timer did not end it. */
        OVERDUE,
        /** Accepted, but no process instance has taken it up. */
        UNSTARTED,
        /** Answered here, while the process instance has not said that it ended. */
        UNENDED,
        /** Open and untouched for long: an answer may not have reached the engine, or the instance may be gone. */
        STALLED
    }
}
