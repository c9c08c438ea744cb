package io.gangway.onboarding.deciding;

import io.gangway.onboarding.application.Onboarding;
import io.gangway.onboarding.decisiontable.TableOutcome;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a policy version said about an onboarding and on which facts. Written once, never changed. */
@Entity
@Immutable
@Table(name = "decision_record")
public class DecisionRecord {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private UUID tenantId;

    @Column(name = "onboarding_id")
    private UUID onboardingId;

    private String product;

    @Column(name = "policy_id")
    private UUID policyId;

    @Column(name = "policy_version")
    private int policyVersion;

    /** How many checks were resolved by hand when the version was asked. */
    @Column(name = "resolved_checks")
    private int resolvedChecks;

    private Instant at;

    @JdbcTypeCode(SqlTypes.JSON)
    private Facts facts;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, @Nullable Object> inputs;

    @Enumerated(EnumType.STRING)
    private TableOutcome outcome;

    private String reason;
    private String rule;

    @Column(name = "rule_text")
    private String ruleText;

    protected DecisionRecord() {}

    DecisionRecord(
            UUID id,
            Onboarding onboarding,
            int resolvedChecks,
            Facts facts,
            Verdict verdict,
            Judge judge,
            Instant now) {
        this.id = id;
        this.onboardingId = onboarding.id();
        this.product = onboarding.product();
        this.policyId = onboarding.policyId();
        this.policyVersion = onboarding.policyVersion();
        this.resolvedChecks = resolvedChecks;
        this.at = now;
        this.facts = facts;
        this.inputs = judge.inputsOf(facts);
        this.outcome = verdict.outcome();
        this.reason = verdict.reason();
        this.rule = verdict.rule();
        this.ruleText = judge.textOf(verdict.rule());
    }

    public UUID id() {
        return id;
    }

    public UUID onboardingId() {
        return onboardingId;
    }

    boolean isOf(UUID policy, int resolved) {
        return policyId.equals(policy) && resolvedChecks == resolved;
    }

    public UUID policyId() {
        return policyId;
    }

    public int policyVersion() {
        return policyVersion;
    }

    public Instant at() {
        return at;
    }

    public Facts facts() {
        return facts;
    }

    /** What the table saw, by the catalogue's names. */
    public Map<String, @Nullable Object> inputs() {
        return inputs;
    }

    public Verdict verdict() {
        return new Verdict(outcome, reason, rule);
    }

    /** The rule in words, as it stood then. */
    public String ruleText() {
        return ruleText;
    }
}
