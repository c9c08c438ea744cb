package io.gangway.review.task;

import io.gangway.localstack.Door;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The same servers as ever, the database behind a door that a test can shut: only this service misses it. */
public final class BehindADoor implements QuarkusTestResourceLifecycleManager {

    /**
     * The service behind the door, where calls wait for a connection for less than its five seconds, and the rounds that prune follow
     * one another closely. One profile for all who want either: each is another start of the service.
     */
    public static final class Impatient implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(BehindADoor.class));
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.datasource.jdbc.acquisition-timeout", "1S",
                    "gangway.retention.every", "PT0.3S",
                    "gangway.retention.batch", "2");
        }
    }

    @SuppressWarnings("NullAway.Init") // Set before the first test.
    static Door database;

    private final HumanTasksStack stack = new HumanTasksStack();

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<>(stack.start());
        var address = Objects.requireNonNull(settings.get("gangway.database.url"));
        var port = URI.create(address.substring("jdbc:".length())).getPort();
        database = new Door(port);
        settings.put("gangway.database.url", address.replace(":" + port + "/", ":" + database.port() + "/"));
        return settings;
    }

    /** After the stack that all other tests share, whose settings these replace. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public void stop() {
        database.close();
    }
}
