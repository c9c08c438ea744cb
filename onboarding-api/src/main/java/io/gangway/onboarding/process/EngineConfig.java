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

    /** After this long a job that waits for an event is offered again, which does no harm. */
    Duration openJobTimeout();

    /** After this long a job is offered again whose worker has said nothing: it died. */
    Duration quickJobTimeout();
}
