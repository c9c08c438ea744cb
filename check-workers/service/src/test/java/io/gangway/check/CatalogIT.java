package io.gangway.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.check.contract.CheckType;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Reads the database's own catalog: what protects the tenants is there, table by table. */
@QuarkusTest
class CatalogIT extends ComponentTest {

    private static final String TABLES = """
            SELECT c.relname FROM pg_class c
            WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
              AND c.relname <> 'flyway_schema_history'
            """;

    @Inject
    DataSource database;

    @Test
    void every_table_belongs_to_a_tenant() throws SQLException {
        assertThat(names(TABLES)).contains("check_case", "check_answer", "outbox", "inbox");
        assertThat(names(TABLES + """
                AND NOT EXISTS (SELECT FROM pg_attribute a
                    WHERE a.attrelid = c.oid AND a.attname = 'tenant_id' AND a.attnotnull)
                """)).isEmpty();
    }

    @Test
    void row_level_security_is_forced_on_every_table() throws SQLException {
        assertThat(names(TABLES + "AND NOT (c.relrowsecurity AND c.relforcerowsecurity)"))
                .isEmpty();
    }

    @Test
    void every_table_has_a_policy_on_the_tenant_for_reading_and_for_writing() throws SQLException {
        assertThat(names(TABLES + """
                AND NOT EXISTS (SELECT FROM pg_policies p
                    WHERE p.tablename = c.relname AND p.cmd = 'ALL' AND current_user = ANY (p.roles)
                      AND p.qual LIKE '%app.tenant%' AND p.with_check LIKE '%app.tenant%')
                """)).isEmpty();
    }

    @Test
    void the_application_owns_nothing_and_cannot_look_past_the_policies() throws SQLException {
        assertThat(names("SELECT relname FROM pg_class WHERE pg_get_userbyid(relowner) = current_user"))
                .isEmpty();
        assertThat(names("SELECT rolname FROM pg_roles WHERE rolname = current_user AND (rolsuper OR rolbypassrls)"))
                .isEmpty();
    }

    @Test
    void an_answer_cannot_be_changed_and_nothing_can_be_deleted_but_a_message() throws SQLException {
        assertThat(names("""
                SELECT table_name || ' ' || privilege_type FROM information_schema.table_privileges
                WHERE grantee = current_user AND table_schema = 'public'
                  AND privilege_type NOT IN ('SELECT', 'INSERT')
                """)).containsExactly("outbox DELETE");
    }

    @Test
    void without_a_tenant_the_database_looks_empty() throws SQLException {
        var command = Commands.perform(CheckType.CREDIT);
        broker.send(tenant, command);
        awaitEvents(1, command);

        assertThat(names("SELECT check_id::text FROM check_case")).isEmpty();
        assertThat(names("SELECT check_id::text FROM check_answer")).isEmpty();
    }

    private List<String> names(String query) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var names = new ArrayList<String>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }
}
