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

    /** Access to the database {@code name} of the PostgreSQL server of a stack. */
    public static DatabaseAccess to(String name, Ports ports, Secrets secrets) {
        return new DatabaseAccess(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(ports.of(Port.POSTGRESQL), name),
                DatabaseRole.OWNER.of(name),
                secrets.database(DatabaseRole.OWNER, name),
                DatabaseRole.APP.of(name),
                secrets.database(DatabaseRole.APP, name),
                DatabaseRole.RELAY.of(name),
                secrets.database(DatabaseRole.RELAY, name),
                DatabaseRole.ENGINE.of(name),
                secrets.database(DatabaseRole.ENGINE, name));
    }

    @Override
    public String toString() {
        return "DatabaseAccess[" + url + "]";
    }
}
