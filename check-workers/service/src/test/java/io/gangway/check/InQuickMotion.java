package io.gangway.check;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/**
 * The service with its limits so low and its rounds so close together that a test meets them. One profile for all who want that:
 * each is another start of the service.
 */
public final class InQuickMotion implements QuarkusTestProfile {

    /** How many records of a topic are handled at once. */
    public static final int AT_ONCE = 3;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "gangway.messaging.concurrency", Integer.toString(AT_ONCE),
                "gangway.messaging.watch-every", "PT1S",
                "gangway.messaging.stopped-after", "PT5S",
                "mp.messaging.connector.smallrye-kafka.dead-letter-queue.max.block.ms", "1000",
                "mp.messaging.connector.smallrye-kafka.dead-letter-queue.delivery.timeout.ms", "3000",
                "mp.messaging.connector.smallrye-kafka.dead-letter-queue.request.timeout.ms", "1000",
                "gangway.retention.every", "PT0.3S",
                "gangway.retention.batch", "2");
    }
}
