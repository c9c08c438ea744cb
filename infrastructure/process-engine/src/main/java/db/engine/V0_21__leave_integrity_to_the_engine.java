package db.engine;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * Drops the foreign keys among the engine's runtime tables. The engine writes and deletes an instance and all that belongs to
 * it in one transaction and in the right order, and nobody else may write there; the database checked that with a query for
 * each row and key, a hundred and more for one onboarding, and spent a quarter of its time on them.
 */
@SuppressWarnings("checkstyle:TypeName") // Flyway's names
public class V0_21__leave_integrity_to_the_engine extends BaseJavaMigration {

    private static final String DROP = """
            DO $$
            DECLARE
                known record;
            BEGIN
                FOR known IN SELECT conrelid::regclass AS among, conname FROM pg_constraint
                        JOIN pg_class ON pg_class.oid = conrelid
                        WHERE contype = 'f' AND connamespace = 'engine'::regnamespace AND relname LIKE 'act\\_ru\\_%' LOOP
                    EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', known.among, known.conname);
                END LOOP;
            END
            $$
            """;

    @Override
    public void migrate(Context context) throws Exception {
        try (var statement = context.getConnection().createStatement()) {
            statement.execute(DROP);
        }
    }
}
