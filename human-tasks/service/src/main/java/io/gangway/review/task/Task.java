package io.gangway.review.task;

import static java.util.Objects.requireNonNull;

import io.gangway.review.contract.Finding;
import io.gangway.review.contract.ReviewCommand.CloseReason;
import io.gangway.review.contract.ReviewCommand.OpenReview;
import io.gangway.review.contract.ReviewEvent;
import io.gangway.review.contract.ReviewEvent.ReviewClaimed;
import io.gangway.review.contract.ReviewEvent.ReviewDecided;
import io.gangway.review.contract.ReviewEvent.ReviewEscalated;
import io.gangway.review.contract.ReviewEvent.ReviewProposed;
import io.gangway.review.contract.ReviewEvent.ReviewReleased;
import io.gangway.review.contract.ReviewEvent.ReviewReminded;
import io.gangway.review.contract.ReviewEvent.ReviewReturned;
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
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One review waiting for one person, or for two where four eyes are asked for.
 *
 * <p>A verb returns the event of what it changed, or nothing when it was asked a second time for what is already so.
 * The order of refusals is the same everywhere: final states first, then another holder (a lost race says who has it),
 * then a stale version, then a missing claim or proposal. Only who lacks the standing for a task is refused before that.
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

    private Terms terms;

    @Enumerated(EnumType.STRING)
    private TaskStatus status;

    @Enumerated
    private Priority priority;

    private Instant openedAt;
    private @Nullable Instant dueAt;
    private @Nullable Instant remindedAt;
    private @Nullable Instant escalatedAt;

    private @Nullable String assigneeId;
    private @Nullable String assigneeName;
    private @Nullable Instant claimedAt;
    private @Nullable String releasedById;

    private @Nullable Decision decision;
    private @Nullable Proposal proposal;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ReturnedProposal> returnedProposals;

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
        this.terms = Terms.of(command);
        this.returnedProposals = List.of();
        this.status = TaskStatus.OPEN;
        this.priority = priority;
        this.openedAt = command.openedAt();
        this.dueAt = command.dueAt();
    }

    /** A proposed task can be claimed too, by whoever means to confirm it or send it back; it stays proposed. */
    Optional<ReviewClaimed> claim(ActingReviewer reviewer, IfMatch seen, Instant now) {
        terms.refuseWithoutStanding(reviewer);
        if (!isFinal() && isAssignedTo(reviewer)) {
            return Optional.empty();
        }
        refuseToChange(reviewer, seen);
        if (isProposedBy(reviewer)) {
            throw new ProposerCannotConfirm();
        }
        status = proposal == null ? TaskStatus.CLAIMED : TaskStatus.PROPOSED;
        assign(reviewer.person(), now);
        return Optional.of(new ReviewClaimed(id, reviewer.person(), now));
    }

    /** Asks for no standing: who holds a task and is no senior reviewer any more can still give it back. */
    Optional<ReviewReleased> release(ActingReviewer reviewer, IfMatch seen, Instant now) {
        if (!isFinal() && assigneeId == null && reviewer.id().equals(releasedById)) {
            return Optional.empty();
        }
        refuseToChange(reviewer, seen);
        if (assigneeId == null) {
            throw new TaskNotClaimed();
        }
        status = proposal == null ? TaskStatus.OPEN : TaskStatus.PROPOSED;
        free();
        releasedById = reviewer.id();
        return Optional.of(new ReviewReleased(id, reviewer.person(), now));
    }

    /** Decides, or where four eyes are asked for proposes. */
    Optional<? extends ReviewEvent> decide(Decision made, ActingReviewer reviewer, IfMatch seen, Instant now) {
        terms.refuseWithoutStanding(reviewer);
        if (made.equals(decision) && hasDecidedOrProposed(reviewer)) {
            return Optional.empty();
        }
        refuseToChange(reviewer, seen);
        if (status == TaskStatus.PROPOSED) {
            throw new TaskAwaitsConfirmation();
        }
        if (status != TaskStatus.CLAIMED) {
            throw new TaskNotClaimed();
        }
        terms.refuseReasonCodeOf(made);
        return Optional.of(
                terms.fourEyes() ? propose(made, reviewer.person(), now) : conclude(made, reviewer.person(), now));
    }

    private ReviewProposed propose(Decision made, Reviewer proposer, Instant now) {
        status = TaskStatus.PROPOSED;
        decision = made;
        proposal = Proposal.by(proposer, now);
        free();
        return new ReviewProposed(id, made.outcome(), made.reasonCode(), proposer, now);
    }

    private ReviewDecided conclude(Decision made, Reviewer reviewer, Instant now) {
        status = TaskStatus.DECIDED;
        decision = made;
        decidedAt = now;
        var proposedBy = proposal == null ? null : proposal.proposer();
        return new ReviewDecided(id, onboardingId, made.outcome(), made.reasonCode(), reviewer, now, proposedBy);
    }

    /** The second pair of eyes agrees: what was proposed is decided. Needs no claim, for there is nothing to work on. */
    Optional<ReviewDecided> confirm(ActingReviewer reviewer, IfMatch seen, Instant now) {
        terms.refuseWithoutStanding(reviewer);
        if (status == TaskStatus.DECIDED && proposal != null && isAssignedTo(reviewer)) {
            return Optional.empty();
        }
        refuseToChange(reviewer, seen);
        var proposed = whatIsProposed();
        if (isProposedBy(reviewer)) {
            throw new ProposerCannotConfirm();
        }
        if (!isAssignedTo(reviewer)) {
            assign(reviewer.person(), now);
        }
        return Optional.of(conclude(proposed, reviewer.person(), now));
    }

    /** The second pair of eyes, or the first on second thoughts, does not agree: the task begins anew. */
    Optional<ReviewReturned> sendBack(String note, ActingReviewer reviewer, IfMatch seen, Instant now) {
        terms.refuseWithoutStanding(reviewer);
        if (status == TaskStatus.OPEN && wasLastReturnedBy(reviewer, note)) {
            return Optional.empty();
        }
        refuseToChange(reviewer, seen);
        var returned = ReturnedProposal.of(whatIsProposed(), requireNonNull(proposal), reviewer.person(), now, note);
        returnedProposals =
                Stream.concat(returnedProposals.stream(), Stream.of(returned)).toList();
        status = TaskStatus.OPEN;
        decision = null;
        proposal = null;
        free();
        return Optional.of(new ReviewReturned(id, reviewer.person(), now));
    }

    /** Once is enough; later reminders change nothing. */
    Optional<ReviewReminded> remind(Instant now) {
        if (isFinal() || remindedAt != null) {
            return Optional.empty();
        }
        remindedAt = now;
        return Optional.of(new ReviewReminded(id, now));
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

    private void refuseToChange(ActingReviewer reviewer, IfMatch seen) {
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

    private Decision whatIsProposed() {
        if (status != TaskStatus.PROPOSED || decision == null) {
            throw new NothingProposed();
        }
        return decision;
    }

    private void assign(Reviewer reviewer, Instant now) {
        assigneeId = reviewer.id();
        assigneeName = reviewer.name();
        claimedAt = now;
        releasedById = null;
    }

    private void free() {
        assigneeId = null;
        assigneeName = null;
        claimedAt = null;
        releasedById = null;
    }

    private boolean isFinal() {
        return status == TaskStatus.DECIDED || status == TaskStatus.CLOSED;
    }

    private boolean isAssignedTo(ActingReviewer reviewer) {
        return reviewer.id().equals(assigneeId);
    }

    private boolean isProposedBy(ActingReviewer reviewer) {
        return proposal != null && proposal.isBy(reviewer);
    }

    private boolean hasDecidedOrProposed(ActingReviewer reviewer) {
        return terms.fourEyes()
                ? status != TaskStatus.CLOSED && isProposedBy(reviewer)
                : status == TaskStatus.DECIDED && isAssignedTo(reviewer);
    }

    private boolean wasLastReturnedBy(ActingReviewer reviewer, String note) {
        return !returnedProposals.isEmpty() && returnedProposals.getLast().wasReturnedBy(reviewer, note);
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

    Terms terms() {
        return terms;
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
    Instant remindedAt() {
        return remindedAt;
    }

    @Nullable
    Instant escalatedAt() {
        return escalatedAt;
    }

    @Nullable
    Instant claimedAt() {
        return claimedAt;
    }

    /** What was decided or, as long as {@link #decidedAt()} is null, proposed. */
    @Nullable
    Decision decision() {
        return decision;
    }

    @Nullable
    Proposal proposal() {
        return proposal;
    }

    /** The proposals that were sent back, oldest first. */
    List<ReturnedProposal> returnedProposals() {
        return returnedProposals;
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
