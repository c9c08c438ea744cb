package io.gangway.onboarding.process;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How we speak to the engine. */
@ConfigMapping(prefix = "gangway.engine")
interface EngineConfig {

    /** False lets the service accept and keep onboardings without an engine. */
    boolean enabled();

    /** Commands of ours that are under way at once. */
    int maxInFlight();

    /** After this long an open job is offered again, in case its worker died before it sent its command. */
    Duration openJobTimeout();

    /** After this long any other job is offered again. */
    Duration quickJobTimeout();
}
