package io.gangway.review.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Reads the database's own catalog: what protects the tenants is there, table by table. */
@QuarkusTest
class CatalogIT extends ComponentTest {

    private static final String TENANT_TABLES = """
            select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
              and a.attname = 'tenant_id' and not a.attisdropped
            """;

    @Inject
    DataSource database;

    @Test
    void allTablesButFlywaysBelongToATenant() throws SQLException {
        assertThat(names("""
                        select relname from pg_class where relnamespace = 'public'::regnamespace
                          and relkind in ('r', 'p') and relname <> 'flyway_schema_history'
                        """))
                .containsExactlyInAnyOrderElementsOf(names(TENANT_TABLES))
                .contains(
                        "task",
                        "review",
                        "task_history",
                        "task_comment",
                        "reviewer",
                        "distribution",
                        "saved_view",
                        "page_session",
                        "inbox",
                        "outbox");
    }

    @Test
    void rowLevelSecurityIsForcedOnEachTenantTable() throws SQLException {
        assertThat(names(TENANT_TABLES + " and not (c.relrowsecurity and c.relforcerowsecurity)"))
                .isEmpty();
    }

    @Test
    void eachTenantTableHasAPolicyOnTheTenantBothWays() throws SQLException {
        assertThat(names(TENANT_TABLES + """
                          and not exists (select 1 from pg_policies p where p.tablename = c.relname
                            and p.qual like '%app.tenant%' and p.with_check like '%app.tenant%' and p.cmd = 'ALL')
                        """)).isEmpty();
    }

    @Test
    void theApplicationOwnsNothingAndCannotLookPastThePolicies() throws SQLException {
        assertThat(names("select relname from pg_class where pg_get_userbyid(relowner) = current_user"))
                .isEmpty();
        assertThat(names("select rolname from pg_roles where rolname = current_user and (rolsuper or rolbypassrls)"))
                .isEmpty();
    }

    @Test
    void withoutATenantTheDatabaseLooksEmpty() throws SQLException {
        // Given
        anOpenTask();

        // Then
        assertThat(names("select id::text from task")).isEmpty();
        assertThat(names("select id::text from review")).isEmpty();
        assertThat(names("select task_id::text from task_history")).isEmpty();
        assertThat(names("select id from reviewer")).isEmpty();
    }

    private List<String> names(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                var rows = connection.createStatement().executeQuery(query)) {
            var names = new ArrayList<String>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }
}
