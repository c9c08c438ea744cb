package io.gangway.bench.baseline;

import io.gangway.bench.stack.RunningStack;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** Databases of the benchmark's own on the stack's server, with a login of their own; all of them begin with {@code bench}. */
public final class Databases {

    public static final String USER = "gangway_bench";

    private static final int PASSWORD_BYTES = 16;

    private final RunningStack stack;
    private final String password;

    /** Makes the login, with a new password. */
    public Databases(RunningStack stack) throws SQLException {
        this.stack = stack;
        var random = new byte[PASSWORD_BYTES];
        ThreadLocalRandom.current().nextBytes(random);
        this.password = HexFormat.of().formatHex(random);
        try (var connection = stack.superuser("postgres")) {
            execute(connection, """
                    do $$ begin
                        if not exists (select from pg_roles where rolname = '%1$s') then create role %1$s; end if;
                    end $$""".formatted(USER));
            execute(
                    connection,
                    "alter role %s login noinherit nosuperuser nocreatedb nocreaterole password '%s'"
                            .formatted(USER, password));
        }
    }

    /** A new, empty database, in place of what an earlier run may have left. Answers its JDBC address. */
    public String fresh(String name) throws SQLException {
        drop(name);
        try (var connection = stack.superuser("postgres")) {
            execute(connection, "create database %s owner %s".formatted(name, USER));
        }
        return stack.databaseUrl(name);
    }

    public void drop(String name) throws SQLException {
        try (var connection = stack.superuser("postgres")) {
            execute(connection, "drop database if exists %s with (force)".formatted(name));
        }
    }

    public String password() {
        return password;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
