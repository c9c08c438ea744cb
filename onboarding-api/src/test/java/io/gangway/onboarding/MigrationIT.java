package io.gangway.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.localstack.DatabaseAccess;
import io.gangway.localstack.Part;
import io.gangway.localstack.SharedStack;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;

/** What an installation holds keeps its meaning when it is brought up to date. */
class MigrationIT {

    private final DatabaseAccess database = SharedStack.obtain(Part.POSTGRESQL).freshDatabase("migration");

    @Test
    void aPolicyOfBeforeTheVersionsIsTheirFirst() throws SQLException {
        // Given
        migrateTo("2");
        try (var tenant = connect()) {
            execute(
                    tenant,
                    "insert into tenant (id, alias, name) values ('%s', 'acme-bank', 'Acme Bank')"
                            .formatted(Tenant.ACME_BANK.id()));
            execute(tenant, """
                    insert into policy (id, tenant_id, product, version, active, deadline, review_reminder, checks)
                    values (gen_random_uuid(), '%s', 'loan', 1, true, 'PT2H', 'PT20M',
                            '[{"type": "credit", "answerTimeout": "PT5M", "maxAttempts": 2, "onUnanswered": "REJECT"}]')
                    """.formatted(Tenant.ACME_BANK.id()));
        }

        // When
        migrateTo("latest");

        // Then
        try (var tenant = connect()) {
            assertThat(first(tenant, "select state || ' ' || (active_from < now()) from policy"))
                    .isEqualTo("ACTIVATED true");
            assertThat(first(tenant, "select terms ->> 'deadline' from policy")).isEqualTo("PT2H");
            assertThat(first(tenant, "select terms #>> '{review,escalation}' from policy"))
                    .isEqualTo("PT20M");
            assertThat(first(tenant, "select terms #>> '{checks,0,onUnanswered}' from policy"))
                    .isEqualTo("REJECT");
            assertThat(first(tenant, "select terms #>> '{decisionTable,rules,1,when,creditScore}' from policy"))
                    .isEqualTo("< 400");
        }
    }

    @Test
    void whatHappenedBeforeIsNumberedInItsOrderAndCountingGoesOn() throws SQLException {
        // Given
        migrateTo("2");
        try (var tenant = connect()) {
            execute(tenant, """
                    insert into tenant (id, alias, name) values ('%1$s', 'acme-bank', 'Acme Bank');
                    insert into policy (id, tenant_id, product, version, active, deadline, review_reminder, checks)
                    values (gen_random_uuid(), '%1$s', 'loan', 1, true, 'PT2H', 'PT20M', '[]');
                    insert into onboarding (id, tenant_id, product, policy_id, policy_version, status, created_at, due_at,
                                            touched_at, lock_version)
                    select gen_random_uuid(), '%1$s', 'loan', id, 1, 'CHECKING', now(), now(), now(), 1 from policy;
                    """.formatted(Tenant.ACME_BANK.id()));
            noteAt(tenant, "2026-01-02", "second");
            noteAt(tenant, "2026-01-01", "first");
        }

        // When
        migrateTo("latest");

        // Then
        try (var tenant = connect()) {
            noteAt(tenant, "2025-12-31", "third, by a clock that is behind");
            assertThat(first(tenant, "select string_agg(summary, '; ' order by seq) from timeline_entry"))
                    .isEqualTo("first; second; third, by a clock that is behind");
        }
    }

    @Test
    void aForeignKeyHoldsTheTenantToo() throws SQLException {
        // When
        migrateTo("latest");

        // Then
        try (var tenant = connect()) {
            assertThat(first(tenant, """
                            select coalesce(string_agg(conname, ', '), 'none') from pg_constraint as con
                            where contype = 'f' and connamespace = 'public'::regnamespace and confrelid <> 'tenant'::regclass
                              and not exists (select from pg_attribute as col where col.attrelid = con.conrelid
                                              and col.attnum = any (con.conkey) and col.attname = 'tenant_id')
                            """)).isEqualTo("none");
        }
    }

    @Test
    void aProposalMadeBeforeIsStillKnown() throws SQLException {
        // Given
        migrateTo("5");
        try (var tenant = connect()) {
            execute(tenant, """
                    insert into tenant (id, alias, name) values ('%1$s', 'acme-bank', 'Acme Bank');
                    insert into policy (id, tenant_id, product, version, state, terms, created_by, created_at)
                    values (gen_random_uuid(), '%1$s', 'loan', 1, 'REJECTED', '{"review": {"fourEyes": true}}', 'x', now());
                    """.formatted(Tenant.ACME_BANK.id()));
            execute(tenant, """
                    insert into onboarding (id, tenant_id, product, policy_id, policy_version, status, created_at, due_at,
                                            touched_at, lock_version)
                    select gen_random_uuid(), tenant_id, 'loan', id, 1, 'IN_REVIEW', now(), now(), now(), 1 from policy;
                    insert into review (id, tenant_id, onboarding_id, status, step_id, reason, rule, opened_at)
                    select gen_random_uuid(), tenant_id, id, 'OPEN', 's', 'R', 'r', now() from onboarding;
                    insert into timeline_entry (id, tenant_id, onboarding_id, at, kind, summary, details)
                    select gen_random_uuid(), tenant_id, id, now(), 'REVIEW_PROPOSED', '',
                           '{"by": "anna", "outcome": "APPROVE", "reasonCode": "FINE"}' from onboarding;
                    """);
        }

        // When
        migrateTo("latest");

        // Then
        try (var tenant = connect()) {
            assertThat(first(tenant, "select four_eyes || ' ' || (proposal ->> 'by') from review"))
                    .isEqualTo("true anna");
        }
    }

    @Test
    void whoAppliedBeforePeopleCouldBeFoundIsFound() throws SQLException {
        // Given
        migrateTo("8");
        try (var tenant = connect()) {
            execute(tenant, """
                    insert into tenant (id, alias, name) values ('%1$s', 'acme-bank', 'Acme Bank');
                    insert into policy (id, tenant_id, product, version, state, terms, created_by, created_at)
                    values (gen_random_uuid(), '%1$s', 'loan', 1, 'REJECTED', '{}', 'x', now());
                    insert into onboarding (id, tenant_id, product, policy_id, policy_version, status, created_at, due_at,
                                            touched_at, lock_version)
                    select gen_random_uuid(), tenant_id, 'loan', id, 1, 'IN_REVIEW', now(), now(), now(), 1 from policy;
                    insert into applicant (onboarding_id, tenant_id, document)
                    select id, tenant_id, '{"givenName": "Jürgen", "familyName": "von der Straße", "dateOfBirth": "1990-01-01"}'
                    from onboarding;
                    """.formatted(Tenant.ACME_BANK.id()));
        }

        // When
        migrateTo("latest");

        // Then
        try (var tenant = connect()) {
            assertThat(first(
                            tenant,
                            "select string_agg(value, ' ' order by value) from applicant_trace where kind = 'NAME'"))
                    .isEqualTo("der jurgen straße von");
            execute(tenant, "delete from applicant");
            assertThat(first(tenant, "select count(*) from applicant_trace")).isEqualTo("0");
        }
    }

    private static void noteAt(Connection connection, String day, String summary) throws SQLException {
        execute(connection, """
                insert into timeline_entry (id, tenant_id, onboarding_id, at, kind, summary, details)
                select gen_random_uuid(), tenant_id, id, '%sT00:00Z', 'REPAIRED', '%s', '{}' from onboarding
                """.formatted(day, summary));
    }

    private void migrateTo(String version) {
        Flyway.configure()
                .dataSource(database.url(), database.ownerUser(), database.ownerPassword())
                .locations("db/platform", "db/migration")
                .placeholders(Map.of("app_role", database.appUser(), "relay_role", database.relayUser()))
                .target(MigrationVersion.fromVersion(version))
                .load()
                .migrate();
    }

    private Connection connect() throws SQLException {
        var connection = DriverManager.getConnection(database.url(), database.ownerUser(), database.ownerPassword());
        execute(connection, "select set_config('app.tenant', '%s', false)".formatted(Tenant.ACME_BANK.id()));
        return connection;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String first(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
