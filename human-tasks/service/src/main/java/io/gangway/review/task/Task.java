package io.gangway.review.task;

import io.gangway.review.contract.Finding;
import io.gangway.review.contract.ReviewCommand.CloseReason;
import io.gangway.review.contract.ReviewCommand.OpenReview;
import io.gangway.review.contract.ReviewEvent.ReviewClaimed;
import io.gangway.review.contract.ReviewEvent.ReviewDecided;
import io.gangway.review.contract.ReviewEvent.ReviewEscalated;
import io.gangway.review.contract.ReviewEvent.ReviewReleased;
import io.gangway.review.contract.Reviewer;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One review waiting for one person.
 *
 * <p>A verb returns the event of what it changed, or nothing when it was asked a second time for what is already so.
 * The order of refusals is the same everywhere: final states first, then another holder (a lost race says who has it),
 * then a stale version, then a missing claim.
 */
@Entity
class Task {

    /** Equal to the review's id: one review, one task. */
    @Id
    private UUID id;

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate fills it and filters by it.
    private @Nullable UUID tenantId;

    @Version
    private int version;

    private UUID onboardingId;
    private String product;
    private @Nullable String externalReference;
    private String reason;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Finding> findings;

    @Enumerated(EnumType.STRING)
    private TaskStatus status;

    @Enumerated
    private Priority priority;

    private Instant openedAt;
    private @Nullable Instant dueAt;
    private @Nullable Instant escalatedAt;

    private @Nullable String assigneeId;
    private @Nullable String assigneeName;
    private @Nullable Instant claimedAt;
    private @Nullable String releasedById;

    private @Nullable Decision decision;
    private @Nullable Instant decidedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable CloseReason closeReason;

    private @Nullable Instant closedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected Task() {}

    Task(OpenReview command, Priority priority) {
        this.id = command.reviewId();
        this.onboardingId = command.onboardingId();
        this.product = command.product();
        this.externalReference = command.externalReference();
        this.reason = command.reason();
        this.findings = command.findings();
        this.status = TaskStatus.OPEN;
        this.priority = priority;
        this.openedAt = command.openedAt();
        this.dueAt = command.dueAt();
    }

    Optional<ReviewClaimed> claim(Reviewer reviewer, IfMatch seen, Instant now) {
        if (status == TaskStatus.CLAIMED && isAssignedTo(reviewer)) {
            return Optional.empty();
        }
        refuseToChange(reviewer, seen);
        status = TaskStatus.CLAIMED;
        assigneeId = reviewer.id();
        assigneeName = reviewer.name();
        claimedAt = now;
        releasedById = null;
        return Optional.of(new ReviewClaimed(id, reviewer, now));
    }

    Optional<ReviewReleased> release(Reviewer reviewer, IfMatch seen, Instant now) {
        if (status == TaskStatus.OPEN && reviewer.id().equals(releasedById)) {
            return Optional.empty();
        }
        refuseToChange(reviewer, seen);
        refuseUnclaimed();
        status = TaskStatus.OPEN;
        assigneeId = null;
        assigneeName = null;
        claimedAt = null;
        releasedById = reviewer.id();
        return Optional.of(new ReviewReleased(id, reviewer, now));
    }

    Optional<ReviewDecided> decide(Decision made, Reviewer reviewer, IfMatch seen, Instant now) {
        if (status == TaskStatus.DECIDED && isAssignedTo(reviewer) && made.equals(decision)) {
            return Optional.empty();
        }
        refuseToChange(reviewer, seen);
        refuseUnclaimed();
        status = TaskStatus.DECIDED;
        decision = made;
        decidedAt = now;
        return Optional.of(new ReviewDecided(id, onboardingId, made.outcome(), made.reasonCode(), reviewer, now));
    }

    Optional<ReviewEscalated> escalate(Instant now) {
        if (isFinal() || priority == Priority.HIGH) {
            return Optional.empty();
        }
        priority = Priority.HIGH;
        escalatedAt = now;
        return Optional.of(new ReviewEscalated(id, now));
    }

    /** Ends the task without a decision; too late for one that is decided, whose decision stands. */
    void close(CloseReason why, Instant now) {
        if (isFinal()) {
            return;
        }
        status = TaskStatus.CLOSED;
        closeReason = why;
        closedAt = now;
    }

    private void refuseToChange(Reviewer reviewer, IfMatch seen) {
        if (status == TaskStatus.DECIDED) {
            throw new TaskAlreadyDecided();
        }
        if (status == TaskStatus.CLOSED) {
            throw new TaskClosed();
        }
        assignee().filter(holder -> !holder.id().equals(reviewer.id())).ifPresent(holder -> {
            throw new TaskClaimedByAnother(holder);
        });
        if (!seen.meets(version)) {
            throw new TaskChanged();
        }
    }

    private void refuseUnclaimed() {
        if (status != TaskStatus.CLAIMED) {
            throw new TaskNotClaimed();
        }
    }

    private boolean isFinal() {
        return status == TaskStatus.DECIDED || status == TaskStatus.CLOSED;
    }

    private boolean isAssignedTo(Reviewer reviewer) {
        return reviewer.id().equals(assigneeId);
    }

    /** Who holds the task, or held it when it ended. */
    Optional<Reviewer> assignee() {
        return assigneeId == null || assigneeName == null
                ? Optional.empty()
                : Optional.of(new Reviewer(assigneeId, assigneeName));
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    UUID onboardingId() {
        return onboardingId;
    }

    String product() {
        return product;
    }

    @Nullable
    String externalReference() {
        return externalReference;
    }

    String reason() {
        return reason;
    }

    List<Finding> findings() {
        return findings;
    }

    TaskStatus status() {
        return status;
    }

    Priority priority() {
        return priority;
    }

    Instant openedAt() {
        return openedAt;
    }

    @Nullable
    Instant dueAt() {
        return dueAt;
    }

    @Nullable
    Instant escalatedAt() {
        return escalatedAt;
    }

    @Nullable
    Instant claimedAt() {
        return claimedAt;
    }

    @Nullable
    Decision decision() {
        return decision;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    @Nullable
    CloseReason closeReason() {
        return closeReason;
    }

    @Nullable
    Instant closedAt() {
        return closedAt;
    }
}
