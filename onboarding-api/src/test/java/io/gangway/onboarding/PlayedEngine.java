package io.gangway.onboarding;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/**
 * The service as it runs on a Zeebe cluster that is away: its commands stay in the outbox, and a test offers the steps that
 * the cluster would, as often and in which order it likes.
 */
public class PlayedEngine implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("gangway.engine", "zeebe", "gangway.zeebe.enabled", "false");
    }
}
