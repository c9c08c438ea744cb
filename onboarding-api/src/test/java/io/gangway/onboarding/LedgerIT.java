package io.gangway.onboarding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.gangway.check.contract.CheckCompleted;
import io.gangway.check.contract.CheckOutcome;
import io.gangway.check.contract.CheckType;
import io.gangway.onboarding.checks.DeliveredCheckEvent;
import io.gangway.platform.messaging.UnreadableMessage;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was sent and what came, and what became of it. Tests share a tenant, so each looks at an onboarding of its own. */
@QuarkusTest
class LedgerIT extends ComponentTest {

    private static final Caller OPERATOR = new Caller(Tenant.ACME_BANK, "operator");

    private final UUID eventId = UUID.randomUUID();

    @Test
    void theCommandsThatWereSentStandInIt() {
        // Given
        var id = asked();

        // Then
        of(id).then()
                .body("items.disposition", everyItem(equalTo("SENT")))
                .body("items.type", everyItem(equalTo("gangway.check.PerformCheck")))
                .body("items.topic", hasItem("gangway.credit-check.commands.v1"))
                .body("items.offset", everyItem(nullValue()));
        assertThat(of(id).jsonPath().getList("items.messageId"))
                .containsExactlyInAnyOrderElementsOf(
                        Caller.ACME.timeline(id).jsonPath().getList("items.commandId").stream()
                                .filter(command -> command != null)
                                .toList());
    }

    @Test
    void anEventThatComesTwiceStandsInItOnceWithItsPlace() {
        // Given
        var id = asked();

        // When
        deliver(answer(id, CheckOutcome.CLEAR));
        deliver(answer(id, CheckOutcome.CLEAR));

        // Then
        of(id, "&topic=" + DeliveredCheckEvent.TOPIC)
                .then()
                .body("items.messageId", contains(eventId.toString()))
                .body("items[0].disposition", equalTo("APPLIED"))
                .body("items[0].deliveries", equalTo(2))
                .body("items[0].partition", equalTo(DeliveredCheckEvent.PARTITION))
                .body("items[0].offset", notNullValue())
                .body("items[0].evidence.outcome", equalTo("CLEAR"));
        of(id, "&disposition=DUPLICATE").then().body("items.messageId", contains(eventId.toString()));
        of(id, "&disposition=CONFLICTING").then().body("items", empty());
    }

    @Test
    void whatContradictsWhatIsKnownIsFoundByItsDisposition() {
        // Given
        var id = asked();
        deliver(answer(id, CheckOutcome.CLEAR));

        // When
        var second = UUID.randomUUID();
        DeliveredCheckEvent.deliver(Tenant.ACME_BANK.id(), second, answer(id, CheckOutcome.CONSIDER));

        // Then
        of(id, "&disposition=CONFLICTING").then().body("items.messageId", contains(second.toString()));
    }

    @Test
    void anEventThatNobodyCanReadIsADeadLetterOfItsCase() {
        // Given
        var id = asked();

        // When
        assertThatThrownBy(() -> DeliveredCheckEvent.deliver(
                        Tenant.ACME_BANK.id(), eventId, answer(id, CheckOutcome.CLEAR), "{}".getBytes(UTF_8)))
                .isInstanceOf(UnreadableMessage.class);

        // Then
        of(id, "&disposition=DEAD_LETTERED")
                .then()
                .body("items.messageId", contains(eventId.toString()))
                .body("items[0].reason", equalTo("MALFORMED_PAYLOAD"))
                .body("items[0].offset", notNullValue());
    }

    @Test
    void anEventUnderAnotherTenantsNameIsADeadLetterOfWhoseCaseItIs() {
        // Given
        var id = asked();

        // When
        for (var name : List.of(Tenant.NOVA_TELCO.id(), UUID.fromString("00000000-0000-7000-8000-000000000000"))) {
            assertThatThrownBy(() -> DeliveredCheckEvent.deliver(name, eventId, answer(id, CheckOutcome.CLEAR)))
                    .isInstanceOf(UnreadableMessage.class);
        }

        // Then
        of(id, "&disposition=DEAD_LETTERED").then().body("items.reason", contains("FOREIGN_TENANT", "FOREIGN_TENANT"));
        ledger(new Caller(Tenant.NOVA_TELCO, "operator"), "?limit=100")
                .then()
                .body("items.messageId", not(hasItem(eventId.toString())));
    }

    @Test
    void theNewestComeFirstPageByPage() {
        // Given
        var id = asked();
        deliver(answer(id, CheckOutcome.CLEAR));
        var all = of(id).jsonPath().getList("items.id");

        // When
        var found = new ArrayList<>();
        var cursor = "";
        do {
            var page = of(id, "&limit=1" + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .jsonPath();
            found.addAll(page.getList("items.id"));
            cursor = page.getString("nextCursor");
        } while (cursor != null);

        // Then
        assertThat(found).hasSize(4).isEqualTo(all);
        of(id).then().body("items[0].messageId", equalTo(eventId.toString()));
    }

    @Test
    void filtersNarrowTheList() {
        // Given
        var id = asked();
        String at = of(id).path("items[0].at");

        // Then
        of(id, "&from=" + at).then().body("items.at", hasItem(at));
        of(id, "&from=9999-01-01T00:00:00Z").then().body("items", empty());
        of(id, "&topic=gangway.address-check.commands.v1")
                .then()
                .body("items.type", contains("gangway.check.PerformCheck"));
        of(anUnknownId()).then().body("items", empty());
    }

    @Test
    void anotherTenantSeesNothingOfIt() {
        // Given
        var id = asked();
        String cursor = of(id, "&limit=1").path("nextCursor");

        // Then
        ledger(Caller.NOVA, "?onboarding=" + id).then().statusCode(200).body("items", empty());
        ledger(Caller.NOVA, "?onboarding=" + id + "&cursor=" + cursor).then().body("items", empty());
    }

    @ParameterizedTest
    @CsvSource({
        "?onboarding=1,onboarding",
        "?onboarding=1-1-1-1-1,onboarding",
        "?disposition=sent,disposition",
        "?topic=%00,topic",
        "?from=yesterday,from",
        "?limit=0,limit"
    })
    void aBadParameterIsNamed(String query, String parameter) {
        expectProblem(ledger(OPERATOR, query), 400, "VALIDATION_FAILED").body("violations.field", contains(parameter));
    }

    @ParameterizedTest
    @CsvSource({"nonsense", "AAAA", "AAAAAAAAAAAAAAAAAAAAAA", "AP_______________________________w"})
    void aCursorThatNoPageHasGivenOutIsRefused(String cursor) {
        expectProblem(ledger(OPERATOR, "?cursor=" + cursor), 400, "INVALID_CURSOR");
    }

    @ParameterizedTest
    @CsvSource({"SENT,message_trail", "DEAD_LETTERED,message_trail", "LATE,message_ledger"})
    void whatCanOnlyBeInOneHalfIsSoughtInThatHalf(String disposition, String table) {
        // When
        var plan = Database.of(Tenant.ACME_BANK).explain("""
                select * from ledger where disposition = '%s' and disposition <> 'APPLIED'
                order by at desc, id desc limit 21
                """.formatted(disposition));

        // Then: the other half of the list is not even looked at
        assertThat(plan)
                .contains(table)
                .doesNotContain(table.equals("message_trail") ? "on message_ledger" : "on message_trail");
    }

    private static String asked() {
        return Caller.ACME.started(AnOnboarding.ofAda().without("sandbox"));
    }

    private void deliver(CheckCompleted event) {
        DeliveredCheckEvent.deliver(Tenant.ACME_BANK.id(), eventId, event);
    }

    private static CheckCompleted answer(String id, CheckOutcome outcome) {
        var check = Database.of(Tenant.ACME_BANK)
                .list(
                        "select id || ' ' || command_id from check_case where onboarding_id = ? and type = 'CREDIT'",
                        UUID.fromString(id))
                .getFirst()
                .split(" ");
        var reasons = outcome == CheckOutcome.CLEAR ? List.<String>of() : List.of("PAYMENT_DEFAULT");
        return new CheckCompleted(
                UUID.fromString(check[0]),
                UUID.fromString(check[1]),
                1,
                CheckType.CREDIT,
                outcome,
                700,
                reasons,
                Instant.EPOCH);
    }

    private static Response of(String id) {
        return of(id, "");
    }

    private static Response of(String id, String more) {
        var answer = ledger(OPERATOR, "?onboarding=" + id + more);
        answer.then().statusCode(200);
        return answer;
    }

    private static Response ledger(Caller caller, String query) {
        return caller.request().urlEncodingEnabled(false).get("/v1/ledger" + query);
    }
}
