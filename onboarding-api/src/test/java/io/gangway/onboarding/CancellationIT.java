package io.gangway.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cancelling: final at once, harmless twice, too late after an answer. */
@QuarkusTest
class CancellationIT extends ComponentTest {

    @Test
    void anOnboardingIsCancelledAtOnce() {
        // Given
        var id = Caller.ACME.started(AnOnboarding.ofAda());

        // When
        var answer = Caller.ACME.cancel(id, REASON);

        // Then
        answer.then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("status", equalTo("CANCELLED"))
                .body("decidedAt", notNullValue())
                .body("decision", nullValue());
        Caller.ACME
                .timeline(id)
                .then()
                .body(
                        "items.kind",
                        contains(
                                "received",
                                "planned",
                                "command-sent",
                                "command-sent",
                                "command-sent",
                                "cancellation-requested",
                                "check-withdrawn",
                                "check-withdrawn",
                                "check-withdrawn",
                                "terminal"))
                .body("items[5].by", equalTo("acme-bank-api"));
        assertThat(outboxOf(id))
                .containsExactly("gangway.onboarding.OnboardingReceived", "gangway.onboarding.OnboardingCancelled");
    }

    @Test
    void theReasonIsKeptWithThePersonAndNowhereElse() {
        // Given
        var id = Caller.ACME.started(AnOnboarding.ofAda());

        // When
        Caller.ACME.cancel(id, "{\"reason\": \"Ada moved to Turin\"}");

        // Then
        var database = Database.of(Tenant.ACME_BANK);
        assertThat(database.list(
                        "select cancellation_reason from applicant where onboarding_id = ?", UUID.fromString(id)))
                .containsExactly("Ada moved to Turin");
        assertThat(database.list("select convert_from(payload, 'UTF8') from outbox where message_key = ?", id))
                .noneMatch(payload -> payload.contains("Turin"));
        assertThat(Caller.ACME.timeline(id).asString()).doesNotContain("Turin");
    }

    @Test
    void cancellingTwiceIsHarmless() {
        // Given
        var id = Caller.ACME.started(AnOnboarding.ofAda());
        var first = Caller.ACME.cancel(id, REASON);
        var written = outboxOf(id);

        // When
        var second = Caller.ACME.cancel(id, "{\"reason\": \"another\"}");

        // Then
        second.then().statusCode(200);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(outboxOf(id)).isEqualTo(written);
        Caller.ACME.timeline(id).then().body("items.size()", equalTo(10));
    }

    private static Iterable<String> outboxOf(String id) {
        return Database.of(Tenant.ACME_BANK).list("select type from outbox where message_key = ?", id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"APPROVED", "REJECTED", "EXPIRED"})
    void anAnswerIsNotTakenBack(String status) {
        // Given
        var id = Caller.ACME.started(AnOnboarding.ofAda());
        Database.of(Tenant.ACME_BANK)
                .list("update onboarding set status = ?, decided_at = now() where id = ?", status, UUID.fromString(id));

        // When
        var answer = Caller.ACME.cancel(id, REASON);

        // Then
        expectProblem(answer, 409, "ONBOARDING_ALREADY_DECIDED").body("onboardingStatus", equalTo(status));
        Caller.ACME.get(id).then().body("status", equalTo(status));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|VALIDATION_FAILED",
                "{\"reason\": null}|VALIDATION_FAILED",
                "{\"reason\": \"\"}|VALIDATION_FAILED",
                "{\"reason\": \"   \"}|VALIDATION_FAILED",
                "{\"reason\": \"zero \\u0000\"}|VALIDATION_FAILED",
                "{\"reason\": \"half \\ud83d\"}|VALIDATION_FAILED",
                "{\"reason\": 7}|MALFORMED_FIELD",
            })
    void aBadReasonIsRefused(String body, String code) {
        // Given
        var id = Caller.ACME.started(AnOnboarding.ofAda());

        // When
        var answer = Caller.ACME.cancel(id, body);

        // Then
        expectProblem(answer, 400, code).body("violations.field", contains("reason"));
        Caller.ACME.get(id).then().body("status", equalTo("CHECKING"));
    }

    @Test
    void aReasonGivenTwiceIsRefused() {
        var id = Caller.ACME.started(AnOnboarding.ofAda());

        expectProblem(Caller.ACME.cancel(id, "{\"reason\": \"one\", \"reason\": \"two\"}"), 400, "MALFORMED_JSON");
    }

    @Test
    void anEndlessReasonIsRefused() {
        var id = Caller.ACME.started(AnOnboarding.ofAda());

        expectProblem(Caller.ACME.cancel(id, "{\"reason\": \"" + "r".repeat(501) + "\"}"), 400, "VALIDATION_FAILED");
        Caller.ACME
                .cancel(id, "{\"reason\": \"" + "r".repeat(500) + "\"}")
                .then()
                .statusCode(200);
    }
}
