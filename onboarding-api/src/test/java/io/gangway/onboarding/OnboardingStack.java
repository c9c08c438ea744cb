package io.gangway.onboarding;

import io.gangway.localstack.Part;
import io.gangway.localstack.SharedStack;
import io.gangway.localstack.Tokens;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Real PostgreSQL and Keycloak, a database of this run alone; no Kafka, because the API needs none. */
public final class OnboardingStack implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        var stack = SharedStack.obtain(Part.POSTGRESQL, Part.KEYCLOAK);
        var database = stack.freshDatabase("onboarding");
        return Map.ofEntries(
                Map.entry("gangway.database.url", database.url()),
                Map.entry("gangway.database.owner", database.ownerUser()),
                Map.entry("gangway.database.owner.password", database.ownerPassword()),
                Map.entry("gangway.database.user", database.appUser()),
                Map.entry("gangway.database.password", database.appPassword()),
                Map.entry("gangway.database.relay.user", database.relayUser()),
                Map.entry("gangway.database.relay.password", database.relayPassword()),
                Map.entry("gangway.oidc.issuer", stack.issuer()),
                Map.entry("gangway.oidc.client-secret", Tokens.DEMO_PASSWORD),
                Map.entry("gangway.demo.tenants", "true"),
                // Nobody listens there.
                Map.entry("gangway.kafka.bootstrap", "127.0.0.1:1"),
                Map.entry("gangway.database.engine.user", database.engineUser()),
                Map.entry("gangway.database.engine.password", database.enginePassword()),
                Map.entry("gangway.reconciler.every", "1s"),
                Map.entry("gangway.webhooks.every", "PT0.2S"),
                Map.entry("gangway.webhooks.retry-after", "PT0.1S,PT0.1S,PT0.1S"),
                Map.entry("gangway.tenants.asked-again-after", "PT1S"),
                Map.entry("gangway.request-hash.key", "a key of this test run"),
                Map.entry("gangway.sealing.key", SharedStack.SEALING_KEY),
                Map.entry("gangway.outbound.allow-loopback", "true"),
                Map.entry("quarkus.http.test-port", "0"));
    }

    @Override
    public void stop() {
        // The servers serve other modules' tests too and end with the build.
    }
}
