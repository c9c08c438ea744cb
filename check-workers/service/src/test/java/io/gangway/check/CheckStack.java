package io.gangway.check;

import io.gangway.localstack.Part;
import io.gangway.localstack.SharedStack;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
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
        return Map.of(
                "gangway.database.url", database.url(),
                "gangway.database.owner", database.ownerUser(),
                "gangway.database.owner.password", database.ownerPassword(),
                "gangway.database.user", database.appUser(),
                "gangway.database.password", database.appPassword(),
                "gangway.database.relay.user", database.relayUser(),
                "gangway.database.relay.password", database.relayPassword(),
                "gangway.kafka.bootstrap", stack.kafkaBootstrap(),
                "gangway.topic-namespace", namespace,
                "quarkus.http.test-port", "0");
    }

    @Override
    public void stop() {
        // The servers serve other modules' tests too and end with the build.
    }
}
