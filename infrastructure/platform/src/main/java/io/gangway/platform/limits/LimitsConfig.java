package io.gangway.platform.limits;

import io.smallrye.config.ConfigMapping;

/** How many requests are answered. Each replica counts for itself. */
@ConfigMapping(prefix = "gangway.limits")
interface LimitsConfig {

    /** One person or one program. */
    Rate caller();

    /** All of a tenant together. */
    Rate tenant();

    /** Requests: so many at once after a rest, and so many per minute for good. */
    interface Rate {

        long burst();

        long perMinute();
    }
}
