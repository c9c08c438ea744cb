package io.gangway.onboarding;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/** A look into the database past the service: as one of its roles, for one tenant or for none. */
record Database(String user, String password, Optional<Tenant> tenant) {

    /** As the application itself. */
    static Database of(Tenant tenant) {
        return as("gangway.database.user", "gangway.database.password", Optional.of(tenant));
    }

    static Database withoutTenant() {
        return as("gangway.database.user", "gangway.database.password", Optional.empty());
    }

    /** As the owner of the tables, who may change what the application may not. */
    static Database ownedFor(Tenant tenant) {
        return as("gangway.database.owner", "gangway.database.owner.password", Optional.of(tenant));
    }

    private static Database as(String user, String password, Optional<Tenant> tenant) {
        return new Database(config(user), config(password), tenant);
    }

    private static String config(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }

    /** A connection of this role in which the tenant, where there is one, is bound; the caller closes it. */
    Connection connect() throws SQLException {
        var connection = DriverManager.getConnection(config("gangway.database.url"), user, password);
        try (var binding = connection.prepareStatement("select set_config('app.tenant', ?, false)")) {
            binding.setString(1, tenant.map(one -> one.id().toString()).orElse(""));
            binding.execute();
        }
        return connection;
    }

    /** The first column of each row, as text. */
    List<String> list(String query, Object... parameters) {
        try (var connection = connect();
                var statement = connection.prepareStatement(query)) {
            for (var at = 0; at < parameters.length; at++) {
                statement.setObject(at + 1, parameters[at]);
            }
            var found = new ArrayList<String>();
            if (statement.execute()) {
                try (var rows = statement.getResultSet()) {
                    while (rows.next()) {
                        found.add(rows.getString(1));
                    }
                }
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The plan of a query as if its tables had many rows, whatever the tests have left in them. */
    String explain(String query) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("set enable_seqscan = off; set enable_bitmapscan = off");
            var lines = new ArrayList<String>();
            try (var rows = statement.executeQuery("explain " + query)) {
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
            }
            return String.join("\n", lines);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    long count(String table) {
        return Long.parseLong(list("select count(*) from " + table).getFirst());
    }
}
