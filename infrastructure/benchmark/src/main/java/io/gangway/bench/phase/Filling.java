package io.gangway.bench.phase;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Multiplies one onboarding that has ended, with all its rows in whatever tables it has them: a new column or table needs no
 * change here. The copies lie ten seconds apart in the past.
 */
final class Filling {

    private static final String TABLES = """
            select table_name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
            where table_schema = 'public' and table_type = 'BASE TABLE' and column_name = 'onboarding_id' order by table_name
            """;

    private static final String COLUMNS = """
            select column_name from information_schema.columns where table_schema = 'public' and table_name = ?
            and is_identity = 'NO' and is_generated = 'NEVER' order by ordinal_position
            """;

    private final Connection connection;

    Filling(Connection connection) throws SQLException {
        this.connection = connection;
        // The copies are no changes, and nobody reads the history of made-up cases.
        run("set session_replication_role = replica");
    }

    /** Adds tenants that have what the template's tenant has, until there are so many. */
    void tenants(UUID template, int count) throws SQLException {
        var missing = count - number("select count(*) from tenant");
        run("drop table if exists bench_tenant");
        run("create temp table bench_tenant as select n, gen_random_uuid() as id from generate_series(1, %d) n"
                .formatted(Math.max(0, missing)));
        copy(
                "tenant",
                "jsonb_build_object('id', c.id, 'alias', 'bench-' || c.id, 'name', 'Tenant ' || c.n)",
                "bench_tenant",
                "o.id = '%s'".formatted(template));
        copy(
                "policy",
                "jsonb_build_object('id', gen_random_uuid(), 'tenant_id', c.id)",
                "bench_tenant",
                "o.tenant_id = '%s'".formatted(template));
    }

    /**
     * Adds so many copies.
     *
     * @param spread false: all of them the template's tenant's; true: over all tenants alike
     */
    void onboardings(UUID template, int count, boolean spread) throws SQLException {
        run("drop table if exists bench_copy");
        run("""
                create temp table bench_copy as
                with tenants as (select id, row_number() over () - 1 as place, count(*) over () as all_of_them from tenant),
                     template as (select tenant_id from onboarding where id = '%s')
                select n, uuidv7(-(n * interval '10 seconds')) as id,
                       case when %s then (select id from tenants where place = n %% all_of_them)
                            else (select tenant_id from template) end as tenant_id
                from generate_series(1, %d) n""".formatted(template, spread, count));
        var shared = """
                jsonb_build_object('tenant_id', c.tenant_id)""";
        copy("onboarding", shared + """
                 || jsonb_build_object('id', c.id, 'created_at', o.created_at - c.n * interval '10 seconds',
                    'decided_at', o.decided_at - c.n * interval '10 seconds', 'external_reference', 'BENCH ' || c.n)""", "bench_copy", "o.id = '%s'".formatted(template));
        for (var table : texts(TABLES, null)) {
            var key = columns(table).contains("id") ? "'id', uuidv7(), " : "";
            copy(
                    table,
                    "%s || jsonb_build_object(%s'onboarding_id', c.id)".formatted(shared, key)
                            + (columns(table).contains("event_id")
                                    ? " || jsonb_build_object('event_id', gen_random_uuid())"
                                    : ""),
                    "bench_copy",
                    "o.onboarding_id = '%s'".formatted(template));
        }
        run("analyze");
    }

    private void copy(String table, String changes, String copies, String where) throws SQLException {
        var columns = columns(table);
        var all = String.join(", ", columns);
        var values =
                String.join(", ", columns.stream().map(column -> "r." + column).toList());
        // Names from the catalogue of our own database.
        run("""
                insert into %1$s (%2$s) select %3$s from %4$s c cross join %1$s o
                cross join lateral jsonb_populate_record(null::%1$s, to_jsonb(o) || %5$s) r where %6$s""".formatted(table, all, values, copies, changes, where));
    }

    private List<String> columns(String table) throws SQLException {
        return texts(COLUMNS, table);
    }

    private List<String> texts(String query, @Nullable String parameter) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            if (parameter != null) {
                statement.setString(1, parameter);
            }
            try (var rows = statement.executeQuery()) {
                var texts = new ArrayList<String>();
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
                return texts;
            }
        }
    }

    private int number(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
