package io.gangway.localstack;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * What a running service must not be able to do to its database, whatever an intruder makes it say. Each is tried, in a
 * transaction that is taken back.
 */
public final class ForbiddenPowers {

    /** PostgreSQL's word for a lack of them. */
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private static final String TABLES =
            "select format('%I.%I', schemaname, tablename) from pg_tables where schemaname = 'public'";
    private static final String OWNER =
            "select quote_ident(pg_get_userbyid(datdba)) from pg_database where datname = current_database()";
    private static final String OWNED = "select relname from pg_class where relowner = current_user::regrole";
    private static final String ABOVE_POLICIES =
            "select rolname from pg_roles where rolname = current_user and (rolsuper or rolbypassrls)";
    private static final String OTHER_DATABASES = """
            select datname from pg_database where datallowconn and datname <> current_database()
              and datname not in ('postgres', 'template1') and has_database_privilege(datname, 'connect')
            """;

    private ForbiddenPowers() {}

    /**
     * Those that whoever connects by this source has in spite of it; empty where all is well.
     *
     * @throws IllegalStateException where there is no table to try anything on
     */
    public static List<String> heldBy(DataSource database) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            var held = new ArrayList<String>();
            for (var table : tables(connection)) {
                held.addAll(tried("alter table " + table + " disable row level security", connection));
            }
            for (var owner : column(OWNER, connection)) {
                held.addAll(tried("set role " + owner, connection));
            }
            column(OWNED, connection).forEach(name -> held.add("owns " + name));
            column(ABOVE_POLICIES, connection).forEach(name -> held.add(name + " is above row-level security"));
            column(OTHER_DATABASES, connection).forEach(name -> held.add("connects to " + name));
            return held;
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var tables = column(TABLES, connection);
        if (tables.isEmpty()) {
            throw new IllegalStateException("There is no table");
        }
        return tables;
    }

    private static List<String> tried(String statement, Connection connection) throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.execute(statement);
            return List.of(statement);
        } catch (SQLException refused) {
            if (INSUFFICIENT_PRIVILEGE.equals(refused.getSQLState())) {
                return List.of();
            }
            throw refused;
        } finally {
            connection.rollback();
        }
    }

    private static List<String> column(String query, Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
