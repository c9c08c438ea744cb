package io.gangway.localstack;

import java.util.Locale;

/** The roles that reach one database, and no other: each database has its own. */
public enum DatabaseRole {
    /** Owns the tables: migrations run as this role. */
    OWNER,
    /** The service's everyday role: owns nothing. */
    APP,
    /** Reads the outbox of all tenants: narrow grants. */
    RELAY,
    /** Looks for the due jobs of all tenants: of use in the onboarding database alone. */
    ENGINE;

    /** Its name on the server. */
    public String of(String database) {
        return database + "_" + name().toLowerCase(Locale.ROOT);
    }
}
