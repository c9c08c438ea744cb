package io.gangway.engine.zeebe;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** How we speak to a Zeebe cluster. */
@ConfigMapping(prefix = "gangway.zeebe")
interface ZeebeConfig {

    /** Of the gateway. */
    @WithDefault("http://127.0.0.1:26500")
    URI address();

    /** False lets the service accept and keep onboardings while its cluster is not there. */
    @WithDefault("true")
    boolean enabled();

    /** Our own limit on commands under way, in front of the cluster's. */
    @WithDefault("32")
    int maxInFlight();

    /** After this long a job that waits for an event is offered again, which does no harm. */
    @WithDefault("PT5M")
    Duration openJobTimeout();

    /** After this long a job is offered again whose worker has said nothing: it died. */
    @WithDefault("PT20S")
    Duration quickJobTimeout();
}
