package io.gangway.onboarding;

import io.gangway.localstack.Door;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** The same servers as ever, each behind a door that a test can shut: only this service misses them. */
public final class BehindDoors implements QuarkusTestResourceLifecycleManager {

    private final OnboardingStack stack = new OnboardingStack();

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<>(stack.start());
        var database = URI.create(settings.get("gangway.database.url").substring("jdbc:".length()));
        var issuer = URI.create(settings.get("gangway.oidc.issuer"));
        Doors.database = new Door(database.getPort());
        Doors.identityProvider = new Door(issuer.getPort());
        settings.put("gangway.database.url", moved("jdbc:" + database, database, Doors.database));
        // Tokens carry the real address, and so does what can be discovered; the keys are fetched by way of the door.
        settings.put("quarkus.oidc.discovery-enabled", "false");
        settings.put("quarkus.oidc.jwks-path", "/protocol/openid-connect/certs");
        settings.put("quarkus.oidc.auth-server-url", moved(issuer.toString(), issuer, Doors.identityProvider));
        settings.put("quarkus.oidc.token.issuer", issuer.toString());
        return settings;
    }

    private static String moved(String address, URI from, Door to) {
        return address.replace(":" + from.getPort() + "/", ":" + to.port() + "/");
    }

    /** After the stack that all other tests share, whose settings these replace. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public void stop() {
        Doors.database.close();
        Doors.identityProvider.close();
        stack.stop();
    }

    /** Set in the test's JVM before its first test. */
    @SuppressWarnings("NullAway.Init")
    static final class Doors {
        static Door database;
        static Door identityProvider;

        private Doors() {}
    }
}
