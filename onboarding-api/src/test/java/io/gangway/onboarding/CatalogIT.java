package io.gangway.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads the database's own catalog: what protects the tenants is there, table by table. */
@QuarkusTest
class CatalogIT extends ComponentTest {

    private static final String TENANT_TABLES = """
            select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
              and a.attname = 'tenant_id' and not a.attisdropped
            """;

    @Test
    void allTablesButFlywaysAndTheTenantsOwnBelongToATenant() {
        assertThat(query("""
                        select relname from pg_class where relnamespace = 'public'::regnamespace
                          and relkind in ('r', 'p') and relname not in ('flyway_schema_history', 'tenant')
                        """))
                .containsExactlyInAnyOrderElementsOf(query(TENANT_TABLES))
                .contains(
                        "policy",
                        "policy_revision",
                        "policy_event",
                        "decision_record",
                        "shadow_decision",
                        "rehearsal",
                        "rehearsal_flip",
                        "onboarding",
                        "applicant",
                        "applicant_trace",
                        "check_case",
                        "review",
                        "information_request",
                        "information_answer",
                        "timeline_entry",
                        "message_ledger",
                        "message_trail",
                        "idempotency_record",
                        "inbox",
                        "outbox");
    }

    @Test
    void rowLevelSecurityIsForcedOnEachTenantTable() {
        var unprotected = " and not (c.relrowsecurity and c.relforcerowsecurity)";

        assertThat(query(TENANT_TABLES + unprotected)).isEmpty();
        assertThat(query("select relname from pg_class c where relname = 'tenant'" + unprotected))
                .isEmpty();
    }

    @Test
    void eachTenantTableHasAPolicyOnTheTenantBothWays() {
        var withoutPolicy = """
                 and not exists (select 1 from pg_policies p where p.tablename = c.relname
                   and p.qual like '%app.tenant%' and p.with_check like '%app.tenant%' and p.cmd = 'ALL')
                """;

        assertThat(query(TENANT_TABLES + withoutPolicy)).isEmpty();
        assertThat(query("select relname from pg_class c where relname = 'tenant'" + withoutPolicy))
                .isEmpty();
    }

    @Test
    void theApplicationOwnsNothingAndCannotLookPastThePolicies() {
        assertThat(query("select relname from pg_class where pg_get_userbyid(relowner) = current_user"))
                .isEmpty();
        assertThat(query("select rolname from pg_roles where rolname = current_user and (rolsuper or rolbypassrls)"))
                .isEmpty();
        assertThat(query("select r.rolname from pg_roles r where r.rolname <> current_user"
                        + " and pg_has_role(current_user, r.oid, 'member')"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tenant",
                "policy",
                "policy_revision",
                "policy_event",
                "onboarding",
                "applicant",
                "applicant_trace",
                "check_case",
                "timeline_entry",
                "idempotency_record",
                "outbox"
            })
    void withoutATenantTheDatabaseLooksEmpty(String table) {
        // Given
        Caller.ACME.started(AnOnboarding.ofAda());
        PolicyClient.ADMIN.drafted(PolicyClient.aProduct());

        // Then
        assertThat(Database.of(Tenant.ACME_BANK).count(table)).isPositive();
        assertThat(Database.withoutTenant().count(table)).isZero();
    }

    @Test
    void withoutATenantNothingCanBeWritten() {
        assertThatThrownBy(() -> Database.withoutTenant().list(insertFor(Tenant.ACME_BANK)))
                .hasMessageContaining("row-level security");
    }

    @Test
    void nothingCanBeWrittenForAnotherTenant() {
        assertThatThrownBy(() -> Database.of(Tenant.NOVA_TELCO).list(insertFor(Tenant.ACME_BANK)))
                .hasMessageContaining("row-level security");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "timeline_entry",
                "policy_event",
                "policy_revision",
                "decision_record",
                "shadow_decision",
                "message_trail",
                "information_answer"
            })
    void whatHappenedCannotBeChangedOrRemoved(String table) {
        assertThatThrownBy(() ->
                        Database.of(Tenant.ACME_BANK).list("update %s set tenant_id = tenant_id".formatted(table)))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> Database.of(Tenant.ACME_BANK).list("delete from " + table))
                .hasMessageContaining("permission denied");
    }

    private static String insertFor(Tenant tenant) {
        return "insert into inbox (tenant_id, message_id, type, received_at)"
                + " values ('%s', gen_random_uuid(), 'test', now())".formatted(tenant.id());
    }

    private static List<String> query(String text) {
        return Database.withoutTenant().list(text);
    }
}
