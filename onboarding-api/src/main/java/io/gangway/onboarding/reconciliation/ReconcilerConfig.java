package io.gangway.onboarding.reconciliation;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** When the reconciler calls something stuck. Longer than the ordinary way takes on a busy day. */
@ConfigMapping(prefix = "gangway.reconciler")
interface ReconcilerConfig {

    /** How often to look; read by the scheduler itself. */
    Duration every();

    /** How long past its deadline an onboarding may wait for the engine's timer. */
    Duration overdueAfter();

    /** How long an accepted onboarding may wait for its process instance. */
    Duration unstartedAfter();

    /** How long after the answer the process instance may still run. */
    Duration unendedAfter();

    /** How long an open onboarding may stand without a sign of progress. */
    Duration stalledAfter();
}
