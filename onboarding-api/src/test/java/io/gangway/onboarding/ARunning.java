package io.gangway.onboarding;

import io.gangway.check.contract.CheckCompleted;
import io.gangway.check.contract.CheckFailed;
import io.gangway.check.contract.CheckOutcome;
import io.gangway.check.contract.CheckType;
import io.gangway.onboarding.checks.DeliveredCheckEvent;
import io.gangway.onboarding.reviews.DeliveredReviewEvent;
import io.gangway.review.contract.ReviewEvent;
import io.gangway.review.contract.ReviewOutcome;
import io.gangway.review.contract.Reviewer;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An onboarding that the embedded engine carries; the providers and the inbox are played, by the events they would send. */
record ARunning(Tenant tenant, String id) {

    static final Reviewer ANNA = new Reviewer("6b1f7c1e-0000-4000-8000-00000000b001", "Anna Adler");

    static ARunning of(APolicy policy) {
        var caller = new Caller(policy.tenant(), "api-client");
        return new ARunning(
                policy.tenant(),
                caller.started(AnOnboarding.ofAda().of(policy.product()).without("sandbox")));
    }

    Caller client() {
        return new Caller(tenant, "api-client");
    }

    Caller operator() {
        return new Caller(tenant, "operator");
    }

    CheckCompleted answer(CheckType type, CheckOutcome outcome, @Nullable Integer score) {
        var check = checkOf(type);
        return new CheckCompleted(
                UUID.fromString(check[0]),
                UUID.fromString(check[1]),
                1,
                type,
                outcome,
                score,
                outcome == CheckOutcome.CLEAR ? List.of() : List.of("SOMETHING_FOUND"),
                Instant.EPOCH);
    }

    ARunning answered(CheckType type, CheckOutcome outcome, @Nullable Integer score) {
        delivered(UUID.randomUUID(), answer(type, outcome, score));
        return this;
    }

    void delivered(UUID eventId, CheckCompleted event) {
        DeliveredCheckEvent.deliver(tenant.id(), eventId, event);
    }

    void failed(CheckType type) {
        var check = checkOf(type);
        DeliveredCheckEvent.deliver(
                tenant.id(),
                UUID.randomUUID(),
                new CheckFailed(
                        UUID.fromString(check[0]), UUID.fromString(check[1]), 1, type, "PROVIDER_DOWN", Instant.EPOCH));
    }

    ARunning allClear() {
        return answered(CheckType.ADDRESS, CheckOutcome.CLEAR, 70)
                .answered(CheckType.CREDIT, CheckOutcome.CLEAR, 700)
                .answered(CheckType.CRIMINAL_RECORD, CheckOutcome.CLEAR, null);
    }

    void reviewed(ReviewOutcome outcome, UUID eventId) {
        DeliveredReviewEvent.deliver(
                tenant.id(),
                eventId,
                new ReviewEvent.ReviewDecided(
                        UUID.fromString(query("select id::text from review where onboarding_id = ?")
                                .getFirst()),
                        UUID.fromString(id),
                        outcome,
                        "DOCUMENTS_VERIFIED",
                        ANNA,
                        Instant.EPOCH,
                        null));
    }

    private String[] checkOf(CheckType type) {
        return Database.of(tenant)
                .list(
                        "select id || ' ' || coalesce(command_id, id) from check_case where onboarding_id = ? and type = ?",
                        UUID.fromString(id),
                        type.name())
                .getFirst()
                .split(" ");
    }

    String status() {
        return client().get(id).jsonPath().getString("status");
    }

    List<String> timeline() {
        return client().timeline(id).jsonPath().getList("items.kind");
    }

    Response process() {
        return operator().request().get("/v1/onboardings/{id}/process", id);
    }

    List<String> waiting() {
        return process().jsonPath().getList("waiting.element");
    }

    /** The id of the timer at that element of the model. */
    String timer(String element) {
        return process().jsonPath().getString("timers.find { it.element == '%s' }.id".formatted(element));
    }

    /** Lets a timer fire now, as an operator may. */
    void fire(String element) {
        operator()
                .send(
                        "{\"dueAt\": \"2001-01-01T00:00:00Z\", \"reason\": \"A test is impatient\"}",
                        "/v1/onboardings/{id}/process/timers/{timer}",
                        id,
                        timer(element))
                .then()
                .statusCode(200);
    }

    List<String> query(String sql) {
        return Database.of(tenant).list(sql, UUID.fromString(id));
    }

    /** How many rows of the engine's tables speak of it: no foreign key would hold on to one that was forgotten. */
    long rowsInTheEngine() {
        return Stream.of(
                        "act_ru_execution where proc_inst_id_",
                        "act_ru_variable where proc_inst_id_",
                        "act_ru_event_subscr where proc_inst_id_",
                        "act_ru_incident where proc_inst_id_",
                        "act_ru_job where process_instance_id_")
                .map(rows -> query("select count(*) from engine." + rows
                        + " = (select process_instance_id from onboarding where id = ?)"))
                .mapToLong(count -> Long.parseLong(count.getFirst()))
                .sum();
    }
}
