package io.gangway.engine.embedded;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the embedded engine works. */
@ConfigMapping(prefix = "gangway.embedded-engine")
interface EmbeddedConfig {

    /** The schema of its tables. */
    @WithDefault("engine")
    String schema();

    /** False leaves timers and continuations to other replicas. */
    @WithDefault("true")
    boolean runsJobs();

    /**
     * The longest time without a look for due jobs. Timers made here are known here; this bounds how late a timer is that a
     * replica made and did not live to see.
     */
    @WithDefault("PT10S")
    Duration longestNap();
}
