package io.gangway.bench.stack;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Reads what the processes and the databases have used. Two readings in the midst of steady load tell what the load costs. */
public final class Meter {

    private static final String COMMITS = "select datname, xact_commit from pg_stat_database where datname is not null";

    private static final String STATEMENTS = """
            select datname, sum(calls) from pg_stat_statements join pg_database on pg_database.oid = dbid
            where query !~* '^\\s*(begin|commit|rollback|start transaction|discard|deallocate|set )' group by datname
            """;

    private final RunningStack stack;
    private final Map<String, Long> others = new ConcurrentHashMap<>();
    private final boolean countsStatements;

    public Meter(RunningStack stack) throws SQLException {
        this.stack = stack;
        this.countsStatements = canCountStatements();
    }

    /** Watches a process that does not belong to the stack. */
    public void watch(String name, long pid) {
        others.put(name, pid);
    }

    public boolean countsStatements() {
        return countsStatements;
    }

    public Use read() throws SQLException {
        var cpu = new HashMap<String, Double>();
        processes().forEach((name, pid) -> cpu.put(name, ProcessUse.cpuMillis(pid)));
        var generator = ProcessUse.cpuMillis(ProcessHandle.current().pid());
        try (var connection = stack.superuser("postgres")) {
            return new Use(
                    System.nanoTime(),
                    cpu,
                    generator,
                    byDatabase(connection, COMMITS),
                    countsStatements ? byDatabase(connection, STATEMENTS) : Map.of());
        }
    }

    /** MiB by process. */
    public Map<String, Double> memory() {
        var memory = new LinkedHashMap<String, Double>();
        processes().forEach((name, pid) -> memory.put(name, ProcessUse.memoryMebibytes(pid)));
        return memory;
    }

    private Map<String, Long> processes() {
        var all = new LinkedHashMap<>(stack.processes());
        all.putAll(others);
        return all;
    }

    private boolean canCountStatements() throws SQLException {
        try (var connection = stack.superuser("postgres");
                var statement = connection.createStatement()) {
            statement.execute("create extension if not exists pg_stat_statements");
            statement.executeQuery("select count(*) from pg_stat_statements").close();
            return true;
        } catch (SQLException notPreloaded) {
            return false;
        }
    }

    private static Map<String, Double> byDatabase(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var values = new HashMap<String, Double>();
            while (rows.next()) {
                values.put(rows.getString(1), rows.getDouble(2));
            }
            return values;
        }
    }
}
