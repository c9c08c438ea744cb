package io.gangway.localstack;

import java.util.Map;

/** The names of what the three services are told through their environment. */
public final class ServiceEnvironment {

    public static final String KAFKA_BOOTSTRAP = "GANGWAY_KAFKA_BOOTSTRAP";
    public static final String KAFKA_SECURITY_PROTOCOL = "GANGWAY_KAFKA_SECURITY_PROTOCOL";
    public static final String KAFKA_USER = "GANGWAY_KAFKA_USER";
    public static final String KAFKA_PASSWORD = "GANGWAY_KAFKA_PASSWORD";
    public static final String TOPIC_NAMESPACE = "GANGWAY_TOPIC_NAMESPACE";
    public static final String OIDC_ISSUER = "GANGWAY_OIDC_ISSUER";
    public static final String OIDC_CLIENT_SECRET = "GANGWAY_OIDC_CLIENT_SECRET";
    public static final String DEMO_TENANTS = "GANGWAY_DEMO_TENANTS";
    public static final String PAGE_CLIENT_SECRET = "GANGWAY_PAGE_CLIENT_SECRET";
    public static final String PAGE_SESSION_SECRET = "GANGWAY_PAGE_SESSION_SECRET";
    public static final String REQUEST_HASH_KEY = "GANGWAY_REQUEST_HASH_KEY";
    public static final String SEALING_KEY = "GANGWAY_SEALING_KEY";
    public static final String OUTBOUND_ALLOW_LOOPBACK = "GANGWAY_OUTBOUND_ALLOW_LOOPBACK";
    public static final String ONBOARDING_API_URL = "GANGWAY_ONBOARDING_API_URL";
    public static final String HTTP_HOST = "QUARKUS_HTTP_HOST";
    public static final String HTTP_PORT = "QUARKUS_HTTP_PORT";
    public static final String MANAGEMENT_HOST = "QUARKUS_MANAGEMENT_HOST";
    public static final String MANAGEMENT_PORT = "QUARKUS_MANAGEMENT_PORT";
    public static final String JSON_LOGS = "QUARKUS_LOG_CONSOLE_JSON_ENABLED";

    private ServiceEnvironment() {}

    /** The variables that tell a service its database and the roles for it. */
    public static Map<String, String> database(DatabaseAccess access) {
        return Map.of(
                "GANGWAY_DATABASE_URL", access.url(),
                "GANGWAY_DATABASE_OWNER", access.ownerUser(),
                "GANGWAY_DATABASE_OWNER_PASSWORD", access.ownerPassword(),
                "GANGWAY_DATABASE_USER", access.appUser(),
                "GANGWAY_DATABASE_PASSWORD", access.appPassword(),
                "GANGWAY_DATABASE_RELAY_USER", access.relayUser(),
                "GANGWAY_DATABASE_RELAY_PASSWORD", access.relayPassword(),
                "GANGWAY_DATABASE_ENGINE_USER", access.engineUser(),
                "GANGWAY_DATABASE_ENGINE_PASSWORD", access.enginePassword());
    }
}
