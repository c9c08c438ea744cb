package io.gangway.review.task;

import io.gangway.localstack.KafkaUser;
import io.gangway.localstack.Part;
import io.gangway.localstack.SharedStack;
import io.gangway.localstack.Tokens;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Real PostgreSQL, Kafka and Keycloak; a database and topics of this run alone. */
public final class HumanTasksStack implements QuarkusTestResourceLifecycleManager {

    private final PlayedOnboardingApi onboardingApi = new PlayedOnboardingApi();

    @Override
    public Map<String, String> start() {
        var stack = SharedStack.obtain(Part.POSTGRESQL, Part.KAFKA, Part.KEYCLOAK);
        var database = stack.freshDatabase("reviews");
        var namespace = "t" + UUID.randomUUID().toString().substring(0, 8);
        stack.createTopics(namespace);
        var settings = new HashMap<>(stack.kafka(KafkaUser.HUMAN_TASKS).properties());
        // The test's own client, which sends what onboarding-api would.
        stack.kafka(KafkaUser.ADMIN)
                .settings()
                .forEach((name, value) -> settings.put("test.kafka." + name, (String) value));
        settings.putAll(Map.ofEntries(
                Map.entry("gangway.database.url", database.url()),
                Map.entry("gangway.database.owner", database.ownerUser()),
                Map.entry("gangway.database.owner.password", database.ownerPassword()),
                Map.entry("gangway.database.user", database.appUser()),
                Map.entry("gangway.database.password", database.appPassword()),
                Map.entry("gangway.database.relay.user", database.relayUser()),
                Map.entry("gangway.database.relay.password", database.relayPassword()),
                Map.entry("gangway.topic-namespace", namespace),
                Map.entry("gangway.oidc.issuer", stack.issuer()),
                Map.entry("gangway.human-tasks.onboarding-api-url", onboardingApi.address()),
                Map.entry("gangway.tenants.asked-again-after", "PT1S"),
                Map.entry("gangway.oidc.client-secret", Tokens.DEMO_PASSWORD),
                Map.entry("gangway.page.client-secret", Tokens.DEMO_PASSWORD),
                Map.entry("gangway.page.session-secret", "a key of this test run, 32 characters"),
                Map.entry("gangway.tokens.asked-again-after", "PT1S"),
                Map.entry("quarkus.http.test-port", "0")));
        return settings;
    }

    @Override
    public void stop() {
        // The servers serve other modules' tests too and end with the build.
        onboardingApi.close();
    }
}
