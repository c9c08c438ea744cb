package io.gangway.check.runtime;

import static java.util.Objects.requireNonNull;

import io.gangway.check.contract.CheckCompleted;
import io.gangway.check.contract.CheckEvent;
import io.gangway.check.contract.CheckFailed;
import io.gangway.check.contract.CheckOutcome;
import io.gangway.check.contract.CheckType;
import io.gangway.check.contract.PerformCheck;
import io.gangway.check.runtime.CheckResult.Failed;
import io.gangway.check.runtime.CheckResult.Found;
import io.gangway.check.runtime.CheckResult.Silent;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** The answer to one command, kept so that a repeat of the command gets the very same event. Never changes. */
@Entity
@Immutable
@Table(name = "check_answer")
class CheckAnswer {

    /** Why a check is not clear of which the same provider said that it is. */
    static final String CONTRADICTION = "PROVIDER_CONTRADICTS_ITSELF";

    enum Verdict {
        FOUND,
        FAILED,
        SILENT
    }

    @Id
    @Column(name = "command_id")
    private UUID commandId;

    @TenantId
    @Column(name = "tenant_id")
    private UUID tenantId;

    @Column(name = "check_id")
    private UUID checkId;

    @Enumerated(EnumType.STRING)
    @Column
    private CheckType type;

    @Column
    private int attempt;

    @Enumerated(EnumType.STRING)
    @Column
    private Verdict verdict;

    @Column(name = "event_id")
    private UUID eventId;

    @Enumerated(EnumType.STRING)
    @Column
    private @Nullable CheckOutcome outcome;

    @Column
    private @Nullable Integer score;

    @Column
    private List<String> reasons;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Enumerated(EnumType.STRING)
    @Column
    private Delivery.Manner manner;

    protected CheckAnswer() {}

    CheckAnswer(PerformCheck command, CheckResult result, UUID eventId, Instant now) {
        this.commandId = command.commandId();
        this.checkId = command.checkId();
        this.type = command.type();
        this.attempt = command.attempt();
        this.eventId = eventId;
        this.answeredAt = now;
        this.dueAt = now.plus(result.delivery().delay());
        this.manner = result.delivery().manner();
        switch (result.verdict()) {
            case Found found -> {
                this.verdict = Verdict.FOUND;
                this.outcome = found.outcome();
                this.score = found.score();
                this.reasons = found.reasons();
            }
            case Failed failed -> {
                this.verdict = Verdict.FAILED;
                this.reasons = List.of(failed.reason());
            }
            case Silent _ -> {
                this.verdict = Verdict.SILENT;
                this.reasons = List.of();
            }
        }
    }

    /** Fills the statement that opens the check with this answer: see {@link OrdinaryCommands}. */
    void fill(PreparedStatement statement) throws SQLException {
        statement.setObject(1, checkId);
        statement.setString(2, type.name());
        statement.setObject(3, answeredAt.atOffset(ZoneOffset.UTC));
        statement.setObject(4, commandId);
        statement.setInt(5, attempt);
        statement.setString(6, verdict.name());
        statement.setObject(7, eventId);
        statement.setString(8, outcome == null ? null : outcome.name());
        statement.setObject(9, score, Types.INTEGER);
        statement.setArray(10, statement.getConnection().createArrayOf("text", reasons.toArray()));
        statement.setObject(11, dueAt.atOffset(ZoneOffset.UTC));
        statement.setString(12, manner.name());
    }

    UUID eventId() {
        return eventId;
    }

    /** Of the event that says the contrary; the same in each repeat, as {@link #eventId()} is. */
    UUID contraryId() {
        return UUID.nameUUIDFromBytes((eventId + " to the contrary").getBytes(StandardCharsets.UTF_8));
    }

    UUID checkId() {
        return checkId;
    }

    int attempt() {
        return attempt;
    }

    boolean isFirstAttempt() {
        return attempt == 1;
    }

    Delivery.Manner manner() {
        return manner;
    }

    Instant dueAt() {
        return dueAt;
    }

    boolean answers(PerformCheck command) {
        return checkId.equals(command.checkId());
    }

    /** False while the event is still held back: it waits in the outbox and needs no second copy. */
    boolean isDue(Instant now) {
        return !now.isBefore(dueAt);
    }

    /** The event to send; nothing when the provider keeps silent. It bears the time at which it becomes due. */
    Optional<CheckEvent> event() {
        return switch (verdict) {
            case FOUND -> Optional.of(found(requireNonNull(outcome, "a finding has an outcome"), reasons));
            case FAILED -> Optional.of(new CheckFailed(checkId, commandId, attempt, type, reasons.getFirst(), dueAt));
            case SILENT -> Optional.empty();
        };
    }

    /** What a provider says that contradicts itself; nothing where it found nothing. */
    Optional<CheckEvent> contrary() {
        return Optional.ofNullable(outcome).map(said -> switch (said) {
            case CLEAR -> found(CheckOutcome.CONSIDER, List.of(CONTRADICTION));
            case CONSIDER -> found(CheckOutcome.CLEAR, List.of());
        });
    }

    private CheckCompleted found(CheckOutcome outcome, List<String> reasons) {
        return new CheckCompleted(checkId, commandId, attempt, type, outcome, score, reasons, dueAt);
    }
}
