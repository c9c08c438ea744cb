package io.gangway.onboarding;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URL;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each table loses what is older than its time, and nothing else: rounds follow one another every second here. */
@QuarkusTest
@TestProfile(InQuickMotion.class)
class RetentionIT extends ComponentTest {

    /** Where health and metrics are. */
    @TestHTTPResource(management = true)
    URL management;

    private static final String ENDED = "now() - interval '1000 days'";

    /** A table, what tells its rows apart, and a statement that makes one of a given age, in days. */
    private record Pruned(String table, String key, int keptDays, String insert) {

        String add(Tenant tenant, int ageInDays) {
            var id = UUID.randomUUID();
            Database.of(tenant).list(insert.formatted(tenant.id(), id, "now() - interval '" + ageInDays + " days'"));
            return id.toString();
        }

        List<String> of(Tenant tenant) {
            return Database.of(tenant).list("select %s::text from %s".formatted(key, table));
        }

        @Override
        public String toString() {
            return table;
        }
    }

    static Stream<Pruned> tables() {
        return Stream.of(
                new Pruned("inbox", "message_id", 120, "insert into inbox values ('%s', '%s', 'T', %s)"),
                new Pruned(
                        "idempotency_record",
                        "key",
                        30,
                        "insert into idempotency_record (tenant_id, key, request_hash, location, body, created_at)"
                                + " values ('%s', '%s', '', '/', '{}', %s)"),
                new Pruned(
                        "message_ledger",
                        "event_id",
                        120,
                        "insert into message_ledger (tenant_id, event_id, type, subject, disposition, evidence,"
                                + " first_received_at, last_received_at, deliveries) select '%s', '%s', 'T',"
                                + " gen_random_uuid(), 'UNMATCHED', '{}', at, at, 1 from (select %s as at) as age"),
                new Pruned(
                        "tenant_event",
                        "id",
                        90,
                        "insert into tenant_event (tenant_id, id, sequence, type, at, data, recorded_at)"
                                + " select '%s', '%s', -(random() * 1e15)::bigint, 'T', at, '{}', at"
                                + " from (select %s as at) as age"),
                new Pruned(
                        "rehearsal",
                        "id",
                        90,
                        "insert into rehearsal (tenant_id, id, policy_id, policy_version, terms, scope, state,"
                                + " requested_by, requested_at, ended_at, attempts, total, done, flips)"
                                + " select '%s', '%s', (select min(id::text)::uuid from policy), 1, '{}', '{}',"
                                + " 'COMPLETED', 'x', at, at, 1, 1, 1, 1 from (select %s as at) as age"));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void whatIsOlderGoesAndWhatIsYoungerStays(Pruned rows) {
        // Given
        var young = rows.add(Tenant.ACME_BANK, rows.keptDays() - 1);
        var othersYoung = rows.add(Tenant.NOVA_TELCO, rows.keptDays() - 1);

        // When
        var old = Stream.generate(() -> rows.add(Tenant.ACME_BANK, rows.keptDays() + 1))
                .limit(5)
                .toList();
        var othersOld = rows.add(Tenant.NOVA_TELCO, rows.keptDays() + 1);

        // Then
        await().untilAsserted(() -> {
            assertThat(rows.of(Tenant.ACME_BANK)).doesNotContainAnyElementsOf(old);
            assertThat(rows.of(Tenant.NOVA_TELCO)).doesNotContain(othersOld);
        });
        aRoundPasses();
        assertThat(rows.of(Tenant.ACME_BANK)).contains(young);
        assertThat(rows.of(Tenant.NOVA_TELCO)).contains(othersYoung);
        assertThat(deleted(rows.table())).isGreaterThanOrEqualTo(6);
    }

    @Test
    void theStepsOfAnOpenOnboardingStayHoweverOldTheyAre() {
        // Given
        var open = Caller.ACME.started(AnOnboarding.ofAda());
        var ended = Caller.ACME.started(AnOnboarding.ofAda());
        Caller.ACME.cancel(ended, REASON).then().statusCode(200);
        var owner = Database.ownedFor(Tenant.ACME_BANK);
        for (var id : List.of(open, ended)) {
            owner.list(
                    "update process_step set entered_at = " + ENDED + " where onboarding_id = ?", UUID.fromString(id));
        }
        var explanation = explanationOf(ended);

        // When
        owner.list("alter table onboarding disable trigger refuse_second_answer");
        owner.list("update onboarding set decided_at = " + ENDED + " where id = ?", UUID.fromString(ended));
        owner.list("alter table onboarding enable trigger refuse_second_answer");

        // Then
        await().untilAsserted(() -> assertThat(stepsOf(ended)).isEmpty());
        aRoundPasses();
        assertThat(stepsOf(open)).isNotEmpty();
        assertThat(explanationOf(ended)).isEqualTo(explanation);
    }

    @Test
    void aMessageAboutAnOnboardingIsEvidenceAndStays() {
        // Given
        var id = UUID.fromString(Caller.ACME.started(AnOnboarding.ofAda()));
        var event = UUID.randomUUID();

        // When
        Database.ownedFor(Tenant.ACME_BANK)
                .list("""
                insert into message_ledger (tenant_id, event_id, type, subject, onboarding_id, disposition, evidence,
                    first_received_at, last_received_at, deliveries)
                values (?, ?, 'T', ?, ?, 'LATE', '{}', %1$s, %1$s, 1)
                """.formatted(ENDED), Tenant.ACME_BANK.id(), event, UUID.randomUUID(), id);

        // Then
        aRoundPasses();
        assertThat(Database.of(Tenant.ACME_BANK)
                        .list("select event_id::text from message_ledger where event_id = ?", event))
                .hasSize(1);
    }

    private static List<String> stepsOf(String id) {
        return Database.of(Tenant.ACME_BANK)
                .list("select element from process_step where onboarding_id = ?", UUID.fromString(id));
    }

    private static String explanationOf(String id) {
        return Caller.ACME
                .request()
                .get("/v1/onboardings/{id}/explanation", id)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                // What this test itself has changed.
                .replaceAll("\"(decidedAt|to|duration)\":\"[^\"]*\"", "");
    }

    /** Rules are applied one after the other: what was too old at the beginning of a round is gone at the end of the next. */
    private static void aRoundPasses() {
        var rows = tables().filter(table -> table.table().equals("inbox"))
                .findFirst()
                .orElseThrow();
        for (var round = 0; round < 2; round++) {
            var old = rows.add(Tenant.ACME_BANK, 1_000);
            await().untilAsserted(() -> assertThat(rows.of(Tenant.ACME_BANK)).doesNotContain(old));
        }
    }

    private double deleted(String table) {
        return given().get(management + "metrics")
                .asString()
                .lines()
                .filter(line ->
                        line.startsWith("gangway_retention_deleted_total") && line.contains("\"" + table + "\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
