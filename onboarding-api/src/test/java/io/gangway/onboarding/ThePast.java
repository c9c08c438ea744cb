package io.gangway.onboarding;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/** Decisions that a version in force has made; each on an onboarding of its own, written past the service. */
record ThePast(APolicy policy) {

    /** Of a product of its own, with the terms of current-account. */
    static ThePast of(Tenant tenant) {
        return new ThePast(APolicy.ofItsOwn(tenant).inForce("{}"));
    }

    /** The same product's past with another tenant. */
    ThePast with(Tenant tenant) {
        return new ThePast(new APolicy(tenant, policy.product(), UUID.randomUUID(), 1).inForce("{}"));
    }

    /** The facts of an applicant about whom nothing is to be said but this. */
    static String scored(int score) {
        return facts("{\"ending\": \"CLEAR\", \"score\": %d}".formatted(score), 35);
    }

    static String facts(String credit, int age) {
        return """
                {"checks": {"address": {"ending": "CLEAR"}, "credit": %s, "criminal-record": {"ending": "CLEAR"}},
                 "applicantAge": %d, "applicantCountry": "DE"}
                """.formatted(credit, age);
    }

    /** An applicant who was approved just now. */
    UUID approved(int score) {
        return decided("APPROVE", scored(score), Instant.now());
    }

    /** The id of the onboarding that was decided so. */
    UUID decided(String outcome, String facts, Instant at) {
        var onboarding = UUID.randomUUID();
        var time = at.atOffset(ZoneOffset.UTC);
        database()
                .list(
                        """
                        insert into onboarding (id, tenant_id, product, policy_id, policy_version, status, created_at, due_at,
                            decided_at, touched_at, lock_version)
                        values (?, ?, ?, ?, ?, 'APPROVED', ?, ?, ?, ?, 0)
                        """,
                        onboarding,
                        tenant().id(),
                        policy.product(),
                        policy.id(),
                        policy.version(),
                        time,
                        time,
                        time,
                        time);
        decidedOn(onboarding, policy, outcome, facts, at);
        return onboarding;
    }

    /** Another version has a say on the same onboarding. */
    void decidedOn(UUID onboarding, APolicy by, String outcome, String facts, Instant at) {
        database()
                .list(
                        """
                        insert into decision_record (id, tenant_id, onboarding_id, product, policy_id, policy_version, at, facts,
                            inputs, outcome, reason, rule, rule_text)
                        values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, '{}', ?, 'SAID_BEFORE', 'Before', 'as it was')
                        """,
                        UUID.randomUUID(),
                        tenant().id(),
                        onboarding,
                        policy.product(),
                        by.id(),
                        by.version(),
                        at.atOffset(ZoneOffset.UTC),
                        facts,
                        outcome);
    }

    /**
     * So many, a second after the other up to now, all approved, all checks clear.
     *
     * @param score SQL for the credit score of number {@code n}
     */
    ThePast approved(int decisions, String score) {
        database()
                .list(
                        """
                        with numbered as (select n, gen_random_uuid() as onboarding, now() - n * interval '1 s' as at
                            from generate_series(1, ?) as n
                        ), started as (
                            insert into onboarding (id, tenant_id, product, policy_id, policy_version, status, created_at,
                                due_at, decided_at, touched_at, lock_version)
                            select onboarding, ?, ?, ?, ?, 'APPROVED', at, at, at, at, 0 from numbered returning 1
                        )
                        insert into decision_record (id, tenant_id, onboarding_id, product, policy_id, policy_version, at, facts,
                            inputs, outcome, reason, rule, rule_text)
                        select gen_random_uuid(), ?, onboarding, ?, ?, ?, at, jsonb_build_object(
                                'applicantAge', 35, 'applicantCountry', 'DE', 'checks', jsonb_build_object(
                                    'address', '{"ending": "CLEAR", "score": 70}'::jsonb,
                                    'credit', jsonb_build_object('ending', 'CLEAR', 'score', %s),
                                    'criminal-record', '{"ending": "CLEAR"}'::jsonb)),
                            '{}', 'APPROVE', 'ALL_CLEAR', 'Rule_AllClear', 'always' from numbered
                        """.formatted(score),
                        decisions,
                        tenant().id(),
                        policy.product(),
                        policy.id(),
                        policy.version(),
                        tenant().id(),
                        policy.product(),
                        policy.id(),
                        policy.version());
        return this;
    }

    /** A version of the same product that is not in force, with these rules. */
    APolicy version(String state, String rules) {
        return version(state, rules, "{}");
    }

    /**
     * The same.
     *
     * @param changes JSON that is merged into the terms too
     */
    APolicy version(String state, String rules, String changes) {
        var next = policy.next();
        Database.ownedFor(tenant()).list("""
                        insert into policy (id, tenant_id, product, version, state, created_by, created_at, makers, checked_by,
                            checked_at, terms)
                        select ?, tenant_id, product, (select max(version) + 1 from policy where product = ?), ?, 'a maker',
                            now(), '{a maker}', case when ? = 'APPROVED' then 'a checker' end, now(),
                            terms || jsonb_build_object('decisionTable', jsonb_build_object('hitPolicy', 'FIRST',
                                'inputs', '["creditScore", "applicantCountry"]'::jsonb, 'rules', ?::jsonb)) || ?::jsonb
                        from policy where id = ?
                        """, next.id(), policy.product(), state, state, rules, changes, policy.id());
        return next;
    }

    /** A rehearsal of a version of this product in that state; where it is RUNNING, its worker was heard of so long ago. */
    String rehearsal(APolicy version, String state, Duration silent, int attempts) {
        var id = UUID.randomUUID();
        database().list("""
                        insert into rehearsal (id, tenant_id, policy_id, policy_version, terms, scope, state, requested_by,
                            requested_at, started_at, heartbeat_at, claim, attempts, total, done, flips)
                        select ?, tenant_id, id, version, terms, '{"last": 1000}', ?, 'somebody', now(), now(),
                            now() - ? * interval '1 s', gen_random_uuid(), ?, 10, 5, 1 from policy where id = ?
                        """, id, state, silent.toSeconds(), attempts, version.id());
        return id.toString();
    }

    /** Rejects below that score, knows a rule that meets nobody, and approves the rest. */
    static String rejectingBelow(int score) {
        return """
                [{"id": "TooLow", "when": {"creditScore": "< %d"}, "then": {"outcome": "REJECT", "reason": "SCORE_TOO_LOW"}},
                 {"id": "Nobody", "when": {"applicantCountry": "\\"AQ\\""}, "then": {"outcome": "REVIEW", "reason": "FAR_AWAY"}},
                 {"id": "Rest", "when": {}, "then": {"outcome": "APPROVE", "reason": "WELCOME"}}]
                """.formatted(score);
    }

    Tenant tenant() {
        return policy.tenant();
    }

    Database database() {
        return Database.of(tenant());
    }
}
