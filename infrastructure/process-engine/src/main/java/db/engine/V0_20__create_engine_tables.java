package db.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * The engine's runtime tables by the engine's own script, in a schema of their own. They hold ids, enums and durations, and
 * a row belongs to the tenant of its onboarding: forced row-level security as on our own tables. The engine's own role, which
 * deploys and looks for due jobs, sees all of them; the application's role writes what belongs to its tenant.
 */
@SuppressWarnings("checkstyle:TypeName") // Flyway's names
public class V0_20__create_engine_tables extends BaseJavaMigration {

    private static final String SCRIPT = "org/operaton/bpm/engine/db/create/activiti.postgres.create.engine.sql";

    /** The script's columns know no zone; a timer must not move with a server's. */
    private static final String TIMES_WITH_ZONE = """
            DO $$
            DECLARE
                moment record;
            BEGIN
                FOR moment IN SELECT table_name, column_name FROM information_schema.columns
                        WHERE table_schema = 'engine' AND data_type = 'timestamp without time zone' LOOP
                    EXECUTE format('ALTER TABLE engine.%I ALTER COLUMN %I TYPE timestamptz', moment.table_name, moment.column_name);
                END LOOP;
            END
            $$
            """;

    /** What has no tenant (deployments, definitions, models) all may read and only the engine's role may write. */
    private static final String ISOLATE = """
            DO $$
            DECLARE
                isolated text;
            BEGIN
                FOR isolated IN SELECT table_name FROM information_schema.columns
                        WHERE table_schema = 'engine' AND column_name = 'tenant_id_' LOOP
                    EXECUTE format('ALTER TABLE engine.%I ENABLE ROW LEVEL SECURITY', isolated);
                    EXECUTE format('ALTER TABLE engine.%I FORCE ROW LEVEL SECURITY', isolated);
                    EXECUTE format($policy$
                        CREATE POLICY tenant_isolation ON engine.%I TO app_role
                            USING (tenant_id_ = (SELECT nullif(current_setting('app.tenant', true), '')))
                            WITH CHECK (tenant_id_ = (SELECT nullif(current_setting('app.tenant', true), '')))
                        $policy$, isolated);
                    EXECUTE format('CREATE POLICY shared_by_all ON engine.%I FOR SELECT TO app_role USING (tenant_id_ IS NULL)', isolated);
                    EXECUTE format('CREATE POLICY engine_works ON engine.%I TO engine_role USING (true) WITH CHECK (true)', isolated);
                END LOOP;
            END
            $$
            """;

    private static final String GRANT = """
            GRANT USAGE ON SCHEMA engine TO app_role, engine_role;
            GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA engine TO engine_role;
            GRANT SELECT ON ALL TABLES IN SCHEMA engine TO app_role;
            GRANT INSERT, UPDATE, DELETE ON engine.act_ru_execution, engine.act_ru_job, engine.act_ru_variable,
                engine.act_ru_event_subscr, engine.act_ru_incident, engine.act_ru_task, engine.act_ru_identitylink,
                engine.act_ru_ext_task, engine.act_ge_bytearray TO app_role
            """;

    @Override
    public void migrate(Context context) throws SQLException {
        var placeholders = context.getConfiguration().getPlaceholders();
        try (var statement = context.getConnection().createStatement()) {
            var path = currentPath(statement);
            statement.execute("CREATE SCHEMA engine");
            statement.execute("SET LOCAL search_path = engine");
            statement.execute(script());
            statement.execute("SET LOCAL search_path = " + path);
            for (var sql : new String[] {TIMES_WITH_ZONE, ISOLATE, GRANT}) {
                statement.execute(sql.replace("app_role", placeholders.get("app_role"))
                        .replace("engine_role", placeholders.get("engine_role")));
            }
        }
    }

    private static String currentPath(Statement statement) throws SQLException {
        try (var result = statement.executeQuery("SHOW search_path")) {
            result.next();
            return result.getString(1);
        }
    }

    private static String script() {
        try (var stream = V0_20__create_engine_tables.class.getClassLoader().getResourceAsStream(SCRIPT)) {
            if (stream == null) {
                throw new IllegalStateException("The engine does not bring " + SCRIPT);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
