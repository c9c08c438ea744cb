package io.gangway.localstack;

/**
 * A database and the roles that reach it.
 *
 * @param url the JDBC address
 * @param ownerUser owns the tables; migrations run as this role
 * @param appUser the service's everyday role: owns nothing
 * @param relayUser reads the outbox of all tenants: narrow grants
 * @param engineUser looks for the due jobs of all tenants: of use in the onboarding database alone
 */
public record DatabaseAccess(
        String url,
        String ownerUser,
        String ownerPassword,
        String appUser,
        String appPassword,
        String relayUser,
        String relayPassword,
        String engineUser,
        String enginePassword) {

    public static final String OWNER = "gangway_owner";
    public static final String APP = "gangway_app";
    public static final String RELAY = "gangway_relay";
    public static final String ENGINE = "gangway_engine";

    /** Access to the database {@code name} of the PostgreSQL server of a stack. */
    public static DatabaseAccess to(String name, Ports ports, Secrets secrets) {
        return new DatabaseAccess(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(ports.of(Port.POSTGRESQL), name),
                OWNER,
                secrets.owner(),
                APP,
                secrets.app(),
                RELAY,
                secrets.relay(),
                ENGINE,
                secrets.engine());
    }

    @Override
    public String toString() {
        return "DatabaseAccess[" + url + "]";
    }
}
