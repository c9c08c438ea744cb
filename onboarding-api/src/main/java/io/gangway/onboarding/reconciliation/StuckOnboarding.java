package io.gangway.onboarding.reconciliation;

import io.gangway.platform.tenancy.TenantId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An onboarding that has not moved although it should have.
 *
 * @param since when it should have, or did last
 * @param instance its process instance at that look, null when it had none
 */
record StuckOnboarding(
        UUID id,
        TenantId tenant,
        Finding finding,
        Instant since,
        @Nullable String instance) {

    /** In which way it is stuck, the most urgent first. */
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
