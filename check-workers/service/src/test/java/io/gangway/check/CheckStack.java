package io.gangway.check;

import io.gangway.localstack.KafkaUser;
import io.gangway.localstack.Part;
import io.gangway.localstack.SharedStack;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Real PostgreSQL and Kafka; a database and topics of this run alone. */
public final class CheckStack implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        var stack = SharedStack.obtain(Part.POSTGRESQL, Part.KAFKA);
        var database = stack.freshDatabase("checks");
        var namespace = "t" + UUID.randomUUID().toString().substring(0, 8);
        stack.createTopics(namespace);
        var settings = new HashMap<>(stack.kafka(KafkaUser.CHECK_WORKERS).properties());
        // The test's own client, which sends what onboarding-api would.
        stack.kafka(KafkaUser.ADMIN)
                .settings()
                .forEach((name, value) -> settings.put("test.kafka." + name, (String) value));
        settings.putAll(Map.of(
                "gangway.database.url", database.url(),
                "gangway.database.owner", database.ownerUser(),
                "gangway.database.owner.password", database.ownerPassword(),
                "gangway.database.user", database.appUser(),
                "gangway.database.password", database.appPassword(),
                "gangway.database.relay.user", database.relayUser(),
                "gangway.database.relay.password", database.relayPassword(),
                "gangway.topic-namespace", namespace,
                "quarkus.http.test-port", "0"));
        return settings;
    }

    @Override
    public void stop() {
        // The servers serve other modules' tests too and end with the build.
    }
}
