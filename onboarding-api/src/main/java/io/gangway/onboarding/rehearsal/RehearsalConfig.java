package io.gangway.onboarding.rehearsal;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** When rehearsals are run. */
@ConfigMapping(prefix = "gangway.rehearsal")
interface RehearsalConfig {

    /** How often to look for one that waits; read by the scheduler itself. */
    Duration every();

    /** How long a worker may be silent before another takes its rehearsal. */
    Duration takenOverAfter();
}
