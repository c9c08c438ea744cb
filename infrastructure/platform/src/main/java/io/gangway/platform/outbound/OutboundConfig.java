package io.gangway.platform.outbound;

import io.smallrye.config.ConfigMapping;

/** What may be called. */
@ConfigMapping(prefix = "gangway.outbound")
interface OutboundConfig {

    /** Whether this machine itself may be called, and without TLS: for the local stack and tests, and for nothing else. */
    boolean allowLoopback();
}
