package io.gangway.onboarding.application;

import io.gangway.check.contract.CheckOutcome;
import io.gangway.check.contract.CheckType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One check of one onboarding, over all its attempts. Its id is the {@code checkId} of the messages. */
@Entity
@Table(name = "check_case")
public class CheckCase {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private UUID tenantId;

    @Column(name = "onboarding_id")
    private UUID onboardingId;

    @Enumerated(EnumType.STRING)
    private CheckType type;

    @Enumerated(EnumType.STRING)
    private CheckStatus status;

    private int attempts;

    /** The command of the attempt that waits for its answer. */
    @Column(name = "command_id")
    private @Nullable UUID commandId;

    /** Those of all attempts, the present one's too. */
    @Column(name = "commands_sent")
    private UUID[] commandsSent = {};

    /** The step of the process that waits for the answer. */
    @Column(name = "step_id")
    private @Nullable String stepId;

    @Column(name = "requested_at")
    private @Nullable Instant requestedAt;

    @Column(name = "completed_at")
    private @Nullable Instant completedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable CheckOutcome outcome;

    private @Nullable Integer score;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> reasons;

    /** What a reviewer entered because nobody had answered. */
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Resolution resolution;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "late_answer")
    private @Nullable LateAnswer lateAnswer;

    protected CheckCase() {}

    /**
     * Plans a check.
     *
     * @param wanted false where the policy does not ask for this check
     */
    public CheckCase(UUID id, UUID onboardingId, CheckType type, boolean wanted) {
        this.id = id;
        this.onboardingId = onboardingId;
        this.type = type;
        this.status = wanted ? CheckStatus.PENDING : CheckStatus.SKIPPED;
        this.reasons = List.of();
    }

    /** The same step, offered again: its command was sent, there is nothing to do. */
    public boolean isRequestedBy(String step) {
        return status == CheckStatus.REQUESTED && step.equals(stepId);
    }

    /** Its command is sent and no step waits for the answer, because the instance that did was replaced. */
    public boolean isUnawaited() {
        return status == CheckStatus.REQUESTED && commandId != null && stepId == null;
    }

    /** From now on this step waits for the answer to the command that is sent already. */
    public void awaitedBy(String step) {
        stepId = step;
    }

    /** The instance that waits is about to be replaced. */
    public void detach() {
        stepId = null;
    }

    /** The onboarding moves to terms that ask for this check after all. */
    public void wantAfterAll() {
        if (status == CheckStatus.SKIPPED) {
            status = CheckStatus.PENDING;
        }
    }

    /** A new attempt: from now on this step waits for the answer. */
    public void request(UUID command, String step, Instant now) {
        requireOpen();
        status = CheckStatus.REQUESTED;
        attempts++;
        commandId = command;
        commandsSent =
                Stream.concat(Stream.of(commandsSent), Stream.of(command)).toArray(UUID[]::new);
        stepId = step;
        if (requestedAt == null) {
            requestedAt = now;
        }
    }

    /** Whether this command was sent, in whatever attempt: an answer to any other is nobody's. */
    public boolean hasSent(UUID command) {
        return List.of(commandsSent).contains(command);
    }

    /** The command of the latest attempt, also when that is over. */
    public Optional<UUID> lastCommand() {
        return commandsSent.length == 0 ? Optional.empty() : Optional.of(commandsSent[commandsSent.length - 1]);
    }

    /** The current attempt is over: the provider said that it cannot answer, or said nothing in time. */
    public void attemptOver() {
        commandId = null;
    }

    public void answer(CheckOutcome found, @Nullable Integer foundScore, List<String> foundReasons, Instant now) {
        requireOpen();
        status = found == CheckOutcome.CLEAR ? CheckStatus.CLEAR : CheckStatus.CONSIDER;
        outcome = found;
        score = foundScore;
        reasons = List.copyOf(foundReasons);
        completedAt = now;
    }

    public boolean hasAnswer(CheckOutcome found, @Nullable Integer foundScore, List<String> foundReasons) {
        return found == outcome && Objects.equals(score, foundScore) && reasons.equals(foundReasons);
    }

    /** All attempts went without an answer. */
    public void giveUp(boolean waived, Instant now) {
        requireOpen();
        status = waived ? CheckStatus.WAIVED : CheckStatus.UNANSWERED;
        completedAt = now;
    }

    /** Only what stayed without an answer can be entered by hand. */
    public boolean isResolvable() {
        return status == CheckStatus.UNANSWERED || status == CheckStatus.WITHDRAWN;
    }

    /** A person knows what nobody answered. Throws when there is an answer, or one is waited for. */
    public void resolve(Resolution found) {
        if (!isResolvable()) {
            throw new IllegalStateException("The check is " + status);
        }
        status = found.outcome() == CheckOutcome.CLEAR ? CheckStatus.CLEAR : CheckStatus.CONSIDER;
        outcome = found.outcome();
        score = found.score();
        reasons = found.reasons();
        completedAt = found.at();
        resolution = found;
    }

    /** Keeps what came when the check was concluded without it. The first late answer stays. */
    public void keepLate(LateAnswer answer) {
        if (lateAnswer == null) {
            lateAnswer = answer;
        }
    }

    public boolean hasLateAnswer(CheckOutcome found, @Nullable Integer foundScore, List<String> foundReasons) {
        return lateAnswer != null && lateAnswer.says(found, foundScore, foundReasons);
    }

    public boolean isResolvedByHand() {
        return resolution != null;
    }

    /** Returns false when there is nothing to withdraw. */
    public boolean withdraw(Instant now) {
        if (!status.isOpen()) {
            return false;
        }
        status = CheckStatus.WITHDRAWN;
        completedAt = now;
        return true;
    }

    private void requireOpen() {
        if (!status.isOpen()) {
            throw new IllegalStateException("The check is " + status);
        }
    }

    public UUID id() {
        return id;
    }

    public UUID onboardingId() {
        return onboardingId;
    }

    public CheckType type() {
        return type;
    }

    public CheckStatus status() {
        return status;
    }

    public int attempts() {
        return attempts;
    }

    public Optional<UUID> commandId() {
        return Optional.ofNullable(commandId);
    }

    public Optional<String> stepId() {
        return Optional.ofNullable(stepId);
    }

    public Optional<Instant> requestedAt() {
        return Optional.ofNullable(requestedAt);
    }

    public Optional<Instant> completedAt() {
        return Optional.ofNullable(completedAt);
    }

    public Optional<CheckOutcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    public @Nullable Integer score() {
        return score;
    }

    public List<String> reasons() {
        return reasons;
    }

    public Optional<Resolution> resolution() {
        return Optional.ofNullable(resolution);
    }

    public Optional<LateAnswer> lateAnswer() {
        return Optional.ofNullable(lateAnswer);
    }
}
