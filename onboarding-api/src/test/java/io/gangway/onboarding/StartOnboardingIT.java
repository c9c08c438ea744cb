package io.gangway.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Accepting an onboarding. Kafka is away in these tests: nothing but the database is needed. */
@QuarkusTest
class StartOnboardingIT extends ComponentTest {

    @Test
    void anOnboardingIsAcceptedAndShown() {
        // When
        var answer = Caller.ACME.start(AnOnboarding.ofAda());

        // Then
        String id = answer.path("id");
        answer.then()
                .statusCode(201)
                .header("Location", endsWith("/v1/onboardings/" + id))
                .header("Idempotent-Replayed", nullValue())
                .body("externalReference", equalTo("CRM-4711"))
                .body("product", equalTo("current-account"))
                .body("status", equalTo("CHECKING"))
                .body("decidedAt", nullValue())
                .body("decision", nullValue())
                .body("checks.type", contains("address", "credit", "criminal-record"))
                .body("checks.status", contains("REQUESTED", "REQUESTED", "REQUESTED"))
                .body("checks[0].attempts", is(1))
                .body("checks[0].reasons", empty())
                .body("applicant.givenName", equalTo("Ada"))
                .body("applicant.dateOfBirth", equalTo("1990-12-10"))
                .body("applicant.address.country", equalTo("DE"));
        var createdAt = Instant.parse(answer.path("createdAt"));
        assertThat(Instant.parse(answer.path("dueAt"))).isEqualTo(createdAt.plus(Duration.ofHours(4)));
        assertThat(Caller.ACME.get(id).asString()).isEqualTo(answer.asString());
    }

    @Test
    void everyMemberIsThereAlsoWhereThereIsNothingToSay() {
        // When
        var answer = Caller.ACME.start(AnOnboarding.ofAda()).jsonPath();

        // Then
        assertThat(answer.getMap("$"))
                .containsOnlyKeys(
                        "id",
                        "externalReference",
                        "product",
                        "policyVersion",
                        "status",
                        "createdAt",
                        "dueAt",
                        "decidedAt",
                        "decision",
                        "checks",
                        "informationRequest",
                        "order",
                        "applicant");
        assertThat(answer.getMap("checks[0]"))
                .containsOnlyKeys(
                        "type",
                        "status",
                        "attempts",
                        "requestedAt",
                        "completedAt",
                        "outcome",
                        "score",
                        "reasons",
                        "resolution",
                        "lateAnswer");
        assertThat(answer.getMap("applicant"))
                .containsOnlyKeys("givenName", "familyName", "dateOfBirth", "email", "phone", "nationalId", "address");
        assertThat(answer.getMap("applicant.address"))
                .containsOnlyKeys("line1", "line2", "city", "region", "postalCode", "country");
    }

    @Test
    void checksThatThePolicyDoesNotAskForAreSkipped() {
        Caller.ACME
                .start(AnOnboarding.ofAda().of("mobile-plan"))
                .then()
                .statusCode(201)
                .body("checks.status", contains("REQUESTED", "REQUESTED", "SKIPPED"));
    }

    @Test
    void whatIsOptionalMayBeLeftOut() {
        // Given
        var sparse = AnOnboarding.ofAda()
                .without("externalReference")
                .without("sandbox")
                .without("applicant.email")
                .without("applicant.phone")
                .without("applicant.nationalId")
                .without("applicant.address.line2")
                .without("applicant.address.region");

        // Then
        Caller.ACME
                .start(sparse)
                .then()
                .statusCode(201)
                .body("externalReference", nullValue())
                .body("applicant.email", nullValue())
                .body("applicant.address.line2", nullValue());
    }

    @Test
    void namesOfEveryScriptAreKeptAsTheyAre() {
        Caller.ACME
                .start(AnOnboarding.ofAda()
                        .with("applicant.givenName", "\"Zoë-Ἑλένη\"")
                        .with("applicant.familyName", "\"O'Brien 王 \\ud83d\\ude00\""))
                .then()
                .statusCode(201)
                .body("applicant.givenName", equalTo("Zoë-Ἑλένη"))
                .body("applicant.familyName", equalTo("O'Brien 王 \ud83d\ude00"));
    }

    @Test
    void everythingIsWrittenInOneTransaction() {
        // When
        var id = Caller.ACME.started(AnOnboarding.ofAda());

        // Then
        var database = Database.of(Tenant.ACME_BANK);
        assertThat(database.list("select type from outbox where message_key = ? order by seq", id))
                .containsExactly("gangway.onboarding.OnboardingReceived");
        assertThat(database.list("""
                        select o.type from outbox o join check_case c on c.id::text = o.message_key
                        where c.onboarding_id = ?
                        """, UUID.fromString(id)))
                .containsExactly(
                        "gangway.check.PerformCheck", "gangway.check.PerformCheck", "gangway.check.PerformCheck");
        assertThat(database.list("""
                        select e.act_id_ from engine.act_ru_execution e join onboarding o on o.process_instance_id = e.proc_inst_id_
                        where o.id = ? and e.is_active_ and e.act_id_ like 'Task%' order by 1
                        """, UUID.fromString(id)))
                .containsExactly("Task_CheckAddress", "Task_CheckCredit", "Task_CheckCriminalRecord");
        assertThat(database.list("select convert_from(payload, 'UTF8') from outbox where message_key = ?", id))
                .noneMatch(payload -> payload.contains("Lovelace") || payload.contains("ada@"));
        var uuid = UUID.fromString(id);
        assertThat(database.list("select type from check_case where onboarding_id = ?", uuid))
                .hasSize(3);
        assertThat(database.list(
                        "select sandbox #>> '{instructions,criminal-record,behaviour}' from onboarding where id = ?",
                        uuid))
                .containsExactly("SILENT");
        assertThat(database.list("select body::text from idempotency_record where location like '%' || ?", id))
                .singleElement()
                .asString()
                .doesNotContain("Lovelace", "1990-12-10");
    }

    @Test
    void theTimelineBeginsWithTheReceptionAndSaysWhoSentIt() {
        // When
        var id = Caller.ACME.started(AnOnboarding.ofAda());

        // Then
        Caller.ACME
                .timeline(id)
                .then()
                .statusCode(200)
                .body("items.kind", contains("received", "planned", "command-sent", "command-sent", "command-sent"))
                .body("items[0].summary", equalTo("Onboarding received"))
                .body("items[0].by", equalTo("acme-bank-api"))
                .body("items[0].details", nullValue());
    }

    @Test
    void anUnknownProductIsRefusedAndNothingIsStored() {
        // Given
        var key = aKey();

        // When
        var answer =
                Caller.ACME.start(key, AnOnboarding.ofAda().of("gold-account").json());

        // Then
        expectProblem(answer, 422, "UNKNOWN_PRODUCT").body("violations.field", contains("product"));
        assertThat(answer.asString()).doesNotContain("gold-account");
        assertThat(Database.of(Tenant.ACME_BANK).list("select key from idempotency_record where key = ?", key))
                .isEmpty();
        Caller.ACME.start(key, AnOnboarding.ofAda().json()).then().statusCode(201);
    }

    @Test
    void onlySandboxTenantsTellChecksWhatToAnswer() {
        // Given
        var owner = Database.ownedFor(Tenant.NOVA_TELCO);
        owner.list("update tenant set sandbox = false");
        try {
            // Then
            expectProblem(Caller.NOVA.start(AnOnboarding.ofAda()), 422, "SANDBOX_NOT_ALLOWED")
                    .body("violations.field", contains("sandbox"));
            Caller.NOVA.start(AnOnboarding.ofAda().without("sandbox")).then().statusCode(201);
            Caller.NOVA
                    .start(AnOnboarding.ofAda().with("sandbox", "null"))
                    .then()
                    .statusCode(201);
        } finally {
            owner.list("update tenant set sandbox = true");
        }
    }
}
