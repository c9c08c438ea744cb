package io.gangway.review.task;

import io.gangway.localstack.Door;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The same servers as ever, the database behind a door that a test can shut: only this service misses it. */
public final class BehindADoor implements QuarkusTestResourceLifecycleManager {

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
