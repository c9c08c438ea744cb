package io.gangway.onboarding.application;

import io.gangway.review.contract.ReviewOutcome;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A person's look at one onboarding, as far as the process needs it; the task itself belongs to human-tasks. */
@Entity
public class Review {

    /** Where a review stands. */
    public enum Status {
        OPEN,
        /** The reviewer asked the applicant; rests until there is an answer or the time is up. */
        AWAITING_APPLICANT,
        /** The reviewer resolved a check by hand; rests until the process has decided again. */
        AWAITING_PROCESS,
        DECIDED,
        CLOSED
    }

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private UUID tenantId;

    @Column(name = "onboarding_id")
    private UUID onboardingId;

    @Enumerated(EnumType.STRING)
    private Status status;

    /** The step of the process that waits for the decision. */
    @Column(name = "step_id")
    private String stepId;

    private String reason;
    private String rule;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable ReviewOutcome outcome;

    @Column(name = "reason_code")
    private @Nullable String reasonCode;

    @Column(name = "reviewer_id")
    private @Nullable String reviewerId;

    /** Whether the inbox was asked for the decision of two people. */
    @Column(name = "four_eyes")
    private boolean fourEyes;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Proposal proposal;

    protected Review() {}

    /**
     * Opens a review.
     *
     * @param reason why a person is asked, UPPER_SNAKE
     * @param rule id of the decision-table rule that asked
     * @param fourEyes whether two people have to decide
     */
    public Review(
            UUID id, UUID onboardingId, String stepId, String reason, String rule, boolean fourEyes, Instant now) {
        this.id = id;
        this.onboardingId = onboardingId;
        this.status = Status.OPEN;
        this.stepId = stepId;
        this.reason = reason;
        this.rule = rule;
        this.fourEyes = fourEyes;
        this.openedAt = now;
    }

    /** Returns false, and changes nothing, when it is not with its reviewers. */
    public boolean awaitApplicant() {
        return rest(Status.AWAITING_APPLICANT);
    }

    /** Returns false, and changes nothing, when it is not with its reviewers. */
    public boolean awaitProcess() {
        return rest(Status.AWAITING_PROCESS);
    }

    private boolean rest(Status resting) {
        if (status != Status.OPEN) {
            return false;
        }
        status = resting;
        return true;
    }

    /** It is with its reviewers again. */
    public void resume() {
        if (isResting()) {
            status = Status.OPEN;
        }
    }

    /** The reviewer sent it on its way, and it will come back. */
    public boolean isResting() {
        return status == Status.AWAITING_APPLICANT || status == Status.AWAITING_PROCESS;
    }

    /** Neither decided nor closed. */
    public boolean isUnderWay() {
        return status == Status.OPEN || isResting();
    }

    /** From now on this step waits for the decision. */
    public void awaitedBy(String step) {
        stepId = step;
    }

    /** The onboarding moved to another policy version, and that one asks for the same person's look: this is why. */
    public void askedBy(String newReason, String newRule) {
        if (isUnderWay()) {
            reason = newReason;
            rule = newRule;
        }
    }

    public boolean wantsFourEyes() {
        return fourEyes;
    }

    /** What waits for a second person. */
    public Optional<Proposal> proposal() {
        return Optional.ofNullable(proposal);
    }

    public void propose(Proposal made) {
        proposal = made;
    }

    /** It was sent back, or what it rested on has changed. */
    public void dropProposal() {
        proposal = null;
    }

    /** Returns false, and changes nothing, when it is decided or closed already. */
    public boolean decide(ReviewOutcome reached, String code, String reviewer, Instant now) {
        if (status != Status.OPEN) {
            return false;
        }
        status = Status.DECIDED;
        outcome = reached;
        reasonCode = code;
        reviewerId = reviewer;
        endedAt = now;
        return true;
    }

    /** Returns false when there is nothing to close. */
    public boolean close(Instant now) {
        if (!isUnderWay()) {
            return false;
        }
        status = Status.CLOSED;
        endedAt = now;
        return true;
    }

    public UUID id() {
        return id;
    }

    public UUID onboardingId() {
        return onboardingId;
    }

    public Status status() {
        return status;
    }

    public String stepId() {
        return stepId;
    }

    public String reason() {
        return reason;
    }

    public String rule() {
        return rule;
    }

    public Optional<ReviewOutcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    public Optional<String> reasonCode() {
        return Optional.ofNullable(reasonCode);
    }

    public Optional<String> reviewerId() {
        return Optional.ofNullable(reviewerId);
    }
}
