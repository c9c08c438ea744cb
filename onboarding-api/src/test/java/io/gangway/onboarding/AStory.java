package io.gangway.onboarding;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * An onboarding whose way through the process is told here, row by row, as the service would have written it: the
 * component tests have no engine. Each has a product of its own, so that its policy versions are its own too.
 */
final class AStory {

    static final String MAKER = "6b1f7c1e-0000-4000-8000-00000000a001";
    static final String CHECKER = "6b1f7c1e-0000-4000-8000-00000000a002";
    static final String ANNA = "6b1f7c1e-0000-4000-8000-00000000b001";
    static final String BEN = "6b1f7c1e-0000-4000-8000-00000000b002";
    static final String SCORE_TOO_LOW = "creditScore < 400 → REJECT (CREDIT_SCORE_TOO_LOW)";
    static final String TO_CONSIDER = "always → REVIEW (CHECK_TO_CONSIDER)";

    private final Database database = Database.of(Tenant.ACME_BANK);
    private final String product;
    private final UUID id;
    private Instant now;

    private AStory(String product) {
        this.product = product;
        aVersion(1);
        this.id = UUID.fromString(
                Caller.ACME.started(AnOnboarding.ofAda().of(product).without("sandbox")));
        this.now = Instant.parse(database.list(
                        "select to_char(created_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') from onboarding"
                                + " where id = ?",
                        id)
                .getFirst());
    }

    static AStory begun() {
        return new AStory("explained-" + UUID.randomUUID());
    }

    String id() {
        return id.toString();
    }

    String product() {
        return product;
    }

    /** A version of this product's policy that came into force by the book; not the newest one in force. */
    AStory aVersion(int number) {
        database.list("""
                        insert into policy (id, tenant_id, product, version, state, terms, makers, created_by, created_at,
                                            submitted_by, submitted_at, checked_by, checked_at, activated_by, activated_at,
                                            active_from)
                        select gen_random_uuid(), tenant_id, ?, ?, 'ACTIVATED', terms, array[?], ?, '2026-01-05T09:00Z',
                               ?, '2026-01-05T10:00Z', ?, '2026-01-06T08:30Z', ?, '2026-01-06T08:31Z',
                               '2026-01-07T00:00Z'::timestamptz + ? * interval '1 day'
                        from policy where product = 'current-account' and version = 1
                        """, product, number, MAKER, MAKER, MAKER, CHECKER, CHECKER, number);
        return this;
    }

    AStory after(String duration) {
        now = now.plus(Duration.parse(duration));
        return this;
    }

    AStory step(String kind, String summary, String details) {
        return stepAt(now, kind, summary, details);
    }

    AStory stepAt(Instant at, String kind, String summary, String details) {
        database.list("""
                insert into timeline_entry (id, tenant_id, onboarding_id, at, kind, summary, details)
                values (gen_random_uuid(), ?, ?, ?::timestamptz, ?, ?, ?::jsonb)
                """, Tenant.ACME_BANK.id(), id, at.toString(), kind, summary, details);
        return this;
    }

    AStory planned(String... checks) {
        return step(
                "PLANNED",
                "Checks planned",
                "{\"checks\": [\"%s\"], \"policyVersion\": 1}".formatted(String.join("\", \"", checks)));
    }

    AStory asked(String check, int attempt) {
        return step(
                "COMMAND_SENT",
                "%s check asked for, attempt %d".formatted(check, attempt),
                "{\"check\": \"%s\", \"attempt\": %d, \"commandId\": \"%s\"}"
                        .formatted(check, attempt, UUID.randomUUID()));
    }

    AStory answered(String check, String outcome, String more) {
        return event(
                "gangway.check.CheckCompleted",
                "APPLIED",
                "\"check\": \"%s\", \"attempt\": 1, \"outcome\": \"%s\"%s".formatted(check, outcome, more));
    }

    AStory reviewEvent(String type) {
        return event("gangway.review." + type, "APPLIED", "\"reviewId\": \"%s\"".formatted(UUID.randomUUID()));
    }

    /** An event with what became of it, in the ledger and in the timeline. */
    AStory event(String type, String disposition, String evidence) {
        return event(UUID.randomUUID(), now, type, disposition, evidence);
    }

    AStory event(UUID eventId, Instant at, String type, String disposition, String evidence) {
        database.list(
                """
                insert into message_ledger (tenant_id, event_id, type, subject, onboarding_id, disposition, evidence,
                                            first_received_at, last_received_at, deliveries)
                values (?, ?, ?, gen_random_uuid(), ?, ?, ?::jsonb, ?::timestamptz, ?::timestamptz, 1)
                """,
                Tenant.ACME_BANK.id(),
                eventId,
                type,
                id,
                disposition,
                '{' + evidence + '}',
                at.toString(),
                at.toString());
        return stepAt(
                at,
                "EVENT_RECEIVED",
                type.substring(type.lastIndexOf('.') + 1) + ": " + disposition,
                "{\"eventId\": \"%s\", \"disposition\": \"%s\", %s}"
                        .formatted(eventId, disposition.toLowerCase(Locale.ROOT), evidence));
    }

    /** The table of the version that the onboarding is pinned to was asked. */
    AStory judged(String outcome, String reason, String rule, String ruleText) {
        database.list("""
                insert into decision_record (id, tenant_id, onboarding_id, product, policy_id, policy_version, at, facts,
                                             inputs, outcome, reason, rule, rule_text)
                select gen_random_uuid(), o.tenant_id, o.id, o.product, o.policy_id, o.policy_version, ?::timestamptz,
                       ?::jsonb, ?::jsonb, ?, ?, ?, ?
                from onboarding o where o.id = ?
                """, now.toString(), FACTS, INPUTS, outcome, reason, rule, ruleText, id);
        return step(
                "EVALUATED",
                "The decision table says " + outcome,
                "{\"outcome\": \"%s\", \"reason\": \"%s\", \"rule\": \"%s\", \"policyVersion\": %s}"
                        .formatted(outcome, reason, rule, version()));
    }

    private static final String FACTS = """
            {"checks": {"address": {"ending": "CLEAR", "score": 61}, "credit": {"ending": "CONSIDER", "score": 480},
                        "criminal-record": {"ending": "CLEAR"}},
             "applicantAge": 36, "applicantCountry": "DE", "paymentMethod": "INVOICE", "monthlyAmount": 24.90}
            """;

    private static final String INPUTS = """
            {"addressOutcome": "CLEAR", "regionScore": 61, "creditOutcome": "CONSIDER", "creditScore": 480,
             "criminalRecordOutcome": "CLEAR", "silence": "NONE", "applicantAge": 36, "applicantCountry": "DE",
             "paymentMethod": "INVOICE", "monthlyAmount": 24.90}
            """;

    AStory movedTo(int version) {
        var from = version();
        database.list(
                "update onboarding set policy_id = p.id, policy_version = p.version from policy p"
                        + " where onboarding.id = ? and p.product = ? and p.version = ?",
                id,
                product,
                version);
        return step(
                "POLICY_MOVED",
                "Moved from version %s of the policy to version %d".formatted(from, version),
                "{\"fromVersion\": %s, \"toVersion\": %d, \"by\": \"%s\"}".formatted(from, version, CHECKER));
    }

    private String version() {
        return database.list("select policy_version from onboarding where id = ?", id)
                .getFirst();
    }

    AStory decided(String status, String outcome, String reason, String rule, String by) {
        var decision =
                "{\"outcome\": \"%s\", \"reasons\": [\"%s\"], \"rule\": \"%s\", \"decidedBy\": \"%s\", \"policyVersion\": %s}"
                        .formatted(outcome, reason, rule, by, version());
        database.list(
                "update onboarding set status = ?, decided_at = ?::timestamptz, decision = ?::jsonb where id = ?",
                status,
                now.toString(),
                decision,
                id);
        return step("DECISION", "%s, decided by %s".formatted(outcome, by), decision)
                .terminal(status);
    }

    AStory ended(String status) {
        database.list(
                "update onboarding set status = ?, decided_at = ?::timestamptz where id = ?",
                status,
                now.toString(),
                id);
        return terminal(status);
    }

    private AStory terminal(String status) {
        return step("TERMINAL", "The onboarding is " + status, "{\"status\": \"%s\"}".formatted(status));
    }

    Instant now() {
        return now;
    }
}
