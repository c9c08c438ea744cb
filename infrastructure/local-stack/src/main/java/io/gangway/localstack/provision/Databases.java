package io.gangway.localstack.provision;

import io.gangway.localstack.DatabaseRole;
import io.gangway.localstack.Secrets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;

/** Databases, each with roles of its own: no password opens two of them. */
public final class Databases {

    /** One database per service. */
    public static final List<String> SERVICES = List.of("onboarding", "checks", "reviews");

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    /** How one connects as the superuser. */
    @FunctionalInterface
    public interface Superuser {
        Connection connect(String database) throws SQLException;
    }

    private final Superuser superuser;
    private final Secrets secrets;

    public Databases(Superuser superuser, Secrets secrets) {
        this.superuser = superuser;
        this.secrets = secrets;
    }

    /** Makes the database and its roles when they are not there yet; roles that are there get their password again. */
    public void provide(String name) throws SQLException {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a database name: " + name);
        }
        try (var connection = superuser.connect("postgres")) {
            for (var role : DatabaseRole.values()) {
                provideRole(connection, role.of(name), secrets.database(role, name));
            }
            if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
                execute(connection, "create database %s owner %s".formatted(name, DatabaseRole.OWNER.of(name)));
            }
            execute(connection, "revoke all on database %s from public".formatted(name));
            execute(
                    connection,
                    "grant connect on database %s to %s, %s, %s"
                            .formatted(
                                    name,
                                    DatabaseRole.APP.of(name),
                                    DatabaseRole.RELAY.of(name),
                                    DatabaseRole.ENGINE.of(name)));
        }
    }

    private static void provideRole(Connection connection, String role, String password) throws SQLException {
        if (!exists(connection, "select 1 from pg_roles where rolname = ?", role)) {
            execute(connection, "create role " + role);
        }
        // Passwords are our own url-safe base64: nothing in them needs quoting.
        execute(
                connection,
                "alter role %s login noinherit nosuperuser nobypassrls nocreatedb nocreaterole password '%s'"
                        .formatted(role, password));
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
