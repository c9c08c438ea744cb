package io.gangway.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.check.contract.CheckCompleted;
import io.gangway.check.contract.CheckOutcome;
import io.gangway.check.contract.CheckType;
import io.gangway.engine.StepHandler;
import io.gangway.engine.StepOutcome;
import io.gangway.onboarding.checks.DeliveredCheckEvent;
import io.gangway.onboarding.reviews.DeliveredReviewEvent;
import io.gangway.review.contract.Finding;
import io.gangway.review.contract.ReviewEvent;
import io.gangway.review.contract.Reviewer;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An onboarding with a person at work: its credit check stayed unanswered. The engine and the inbox are played here. */
final class ACase {

    static final Reviewer ANNA = new Reviewer("6b1f7c1e-0000-4000-8000-00000000b001", "Anna Adler");
    static final String ITEMS = """
            {"items": [{"item": "PROOF_OF_ADDRESS", "text": "My new\\naddress", "reference": "dms://4711/2"}]}
            """;

    private static final String CREDIT_ONLY =
            "\"checks\": [{\"type\": \"credit\", \"answerTimeout\": \"PT1M\", \"maxAttempts\": 1, \"onUnanswered\": \"REVIEW\"}]";

    private final Jobs jobs;
    private final String id;
    private final String instance;
    private final UUID review;
    private final APolicy policy;

    private ACase(Jobs jobs, String id, String instance, UUID review, APolicy policy) {
        this.jobs = jobs;
        this.id = id;
        this.instance = instance;
        this.review = review;
        this.policy = policy;
    }

    static ACase inReview(Jobs jobs) {
        return inReview(jobs, "\"fourEyes\": false");
    }

    /**
     * In review on terms of its own.
     *
     * @param reviewTerms JSON members that complete the policy's review terms
     */
    static ACase inReview(Jobs jobs, String reviewTerms) {
        var policy = APolicy.ofItsOwn(Tenant.ACME_BANK).inForce("""
                {%s, "review": {"candidateRole": "reviewer", "reminder": "PT1H", "escalation": "PT2H", %s}}
                """.formatted(CREDIT_ONLY, reviewTerms));
        var id = Caller.ACME.started(AnOnboarding.ofAda().of(policy.product()).without("sandbox"));
        var instance = jobs.newKey();
        jobs.offer("plan-checks", instance, id, Map.of());
        jobs.offer("command-check", instance, id, Map.of("checkType", "credit"));
        jobs.offer("conclude-attempt", instance, id, Map.of("checkType", "credit"));
        var opened = new ACase(jobs, id, instance, new UUID(0, 0), policy);
        opened.decide();
        assertThat(opened.reviewJob(jobs.newKey())).isEqualTo(StepOutcome.await());
        return new ACase(
                jobs,
                id,
                instance,
                UUID.fromString(opened.query("select id from review where onboarding_id = ?")
                        .getFirst()),
                policy);
    }

    /** The same onboarding carried by another instance, which has come as far as the decision. */
    ACase carriedAnew() {
        Database.ownedFor(Tenant.ACME_BANK)
                .list("update onboarding set process_instance_id = null where id = ?", UUID.fromString(id));
        var other = new ACase(jobs, id, jobs.newKey(), review, policy);
        other.offer("plan-checks", Map.of());
        return other;
    }

    String id() {
        return id;
    }

    UUID review() {
        return review;
    }

    APolicy policy() {
        return policy;
    }

    StepOutcome offer(String type, Map<String, ?> variables) {
        return jobs.offer(type, instance, id, variables);
    }

    StepOutcome offer(String type, String key) {
        return jobs.offer(Tenant.ACME_BANK, type, key, instance, id, Map.of());
    }

    StepOutcome reviewJob(String key) {
        return jobs.offer(Tenant.ACME_BANK, StepHandler.USER_TASK, key, instance, id, Map.of());
    }

    /** The process comes to the review once more. */
    StepOutcome reviewAgain() {
        return reviewJob(jobs.newKey());
    }

    String newKey() {
        return jobs.newKey();
    }

    Map<String, String> decide() {
        return jobs.decide(instance, id);
    }

    ReviewEvent.InformationRequested question() {
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return new ReviewEvent.InformationRequested(
                review,
                UUID.randomUUID(),
                List.of("PROOF_OF_ADDRESS"),
                "Dear Ada, where do you live?",
                now.plusSeconds(600),
                ANNA,
                now);
    }

    /** The reviewer asks the applicant; returns the request. */
    UUID asked() {
        var question = question();
        told(question);
        return question.requestId();
    }

    ReviewEvent.CheckResolved resolution(Finding.Status status, @Nullable Integer score) {
        return new ReviewEvent.CheckResolved(
                review,
                UUID.randomUUID(),
                "credit",
                status,
                score,
                status == Finding.Status.CLEAR ? List.of() : List.of("PAYMENT_DEFAULT"),
                "Called the bureau, spoke to Mr Babbage",
                ANNA,
                Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }

    ACase told(ReviewEvent event) {
        told(UUID.randomUUID(), event);
        return this;
    }

    void told(UUID eventId, ReviewEvent event) {
        DeliveredReviewEvent.deliver(Tenant.ACME_BANK.id(), eventId, event);
    }

    CheckCompleted automaticAnswer(CheckOutcome outcome, int score) {
        var check = query(
                        "select id || ' ' || coalesce(commands_sent[cardinality(commands_sent)], id) from check_case where onboarding_id = ? and type = 'CREDIT'")
                .getFirst()
                .split(" ");
        return new CheckCompleted(
                UUID.fromString(check[0]),
                UUID.fromString(check[1]),
                1,
                CheckType.CREDIT,
                outcome,
                score,
                outcome == CheckOutcome.CLEAR ? List.of() : List.of("SCORE_LOW"),
                Instant.EPOCH);
    }

    void answeredLate(CheckCompleted answer) {
        DeliveredCheckEvent.deliver(Tenant.ACME_BANK.id(), UUID.randomUUID(), answer);
    }

    Response send(String key, String body) {
        return Caller.ACME
                .request()
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post("/v1/onboardings/{id}/information", id);
    }

    Response send(String body) {
        return send(UUID.randomUUID().toString(), body);
    }

    Response information() {
        return Caller.ACME.request().get("/v1/onboardings/{id}/information", id);
    }

    String status() {
        return Caller.ACME.get(id).jsonPath().getString("status");
    }

    List<String> timeline() {
        return Caller.ACME.timeline(id).jsonPath().getList("items.kind");
    }

    /** The payloads of what went out to the inbox under that type, oldest first. */
    List<String> toldTheInbox(String type) {
        return Database.of(Tenant.ACME_BANK)
                .list(
                        "select convert_from(payload, 'UTF8')::jsonb::text from outbox where message_key = ? and type = ?"
                                + " order by seq",
                        review.toString(),
                        "gangway.review." + type);
    }

    List<String> announced(String type) {
        return Database.of(Tenant.ACME_BANK)
                .list(
                        "select convert_from(payload, 'UTF8')::jsonb::text from outbox where message_key = ? and type = ?",
                        id,
                        "gangway.onboarding." + type);
    }

    /** What the engine was told to complete, oldest first. */
    List<String> jobsCompleted() {
        return query("select convert_from(payload, 'UTF8')::jsonb::text from outbox where destination = 'engine'"
                + " and type = 'CompleteJob' and message_key = ?::text order by seq");
    }

    List<String> query(String sql) {
        return Database.of(Tenant.ACME_BANK).list(sql, UUID.fromString(id));
    }

    List<String> dispositions(String type) {
        return Database.of(Tenant.ACME_BANK)
                .list(
                        "select disposition from message_ledger where onboarding_id = ? and type = ?"
                                + " order by first_received_at",
                        UUID.fromString(id),
                        type);
    }
}
