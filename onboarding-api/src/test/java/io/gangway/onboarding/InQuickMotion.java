package io.gangway.onboarding;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/**
 * The service with its limits so low and its rounds so close together that a test meets them. One profile for all who want that:
 * each is another start of the service.
 */
public final class InQuickMotion implements QuarkusTestProfile {

    /** How many calls a caller may make; nothing comes back within a test, however slow the machine. */
    static final int BURST = 25;

    /** How many streams a tenant may have open. */
    static final int STREAMS = 2;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "gangway.limits.caller.burst", Integer.toString(BURST),
                "gangway.limits.caller.per-minute", "1",
                "gangway.limits.tenant.burst", "1000000",
                "gangway.limits.tenant.per-minute", "1000000",
                "gangway.streams.tenant", Integer.toString(STREAMS),
                "gangway.retention.every", "PT0.3S",
                "gangway.retention.batch", "2");
    }
}
