package io.gangway.review.task;

import io.gangway.review.contract.ReviewCommand.OpenReview;
import io.gangway.review.contract.ReviewCommand.ResumeReason;
import io.gangway.review.contract.Reviewer;
import io.gangway.review.rest.IfMatch;
import io.gangway.review.reviewer.ActingReviewer;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a task, and the small moves of which its verbs are made.
 *
 * <p>Apart from {@link Task} only for the reader's sake: there is the story, here are the means.
 */
@MappedSuperclass
abstract class TaskState {

    /** Equal to the review's id: one review, one task. */
    @Id
    UUID id;

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate fills it and filters by it.
    private @Nullable UUID tenantId;

    @Version
    int version;

    @Embedded
    Question question;

    @Embedded
    Terms terms;

    @Enumerated(EnumType.STRING)
    TaskStatus status;

    @Embedded
    Urgency urgency;

    @Embedded
    DueClock clock;

    @Embedded
    @Nullable
    Holding holding;

    @Nullable
    String releasedById;

    @Embedded
    Verdict verdict;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    InformationRequest informationRequest;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    CheckResolution checkResolution;

    @Enumerated(EnumType.STRING)
    @Nullable
    ResumeReason resumedFor;

    @Nullable
    Instant evidenceAt;

    @Embedded
    @Nullable
    Closing closing;

    /** The priority as the list sorts by it. */
    @Column(name = "priority", insertable = false, updatable = false)
    @SuppressWarnings("UnusedVariable") // Queries ask for it.
    int rank;

    /** When it is due, or a time after all others: the database says it, so that the list can sort by it. */
    @Column(insertable = false, updatable = false)
    @SuppressWarnings("UnusedVariable") // Queries ask for it.
    @Nullable
    Instant dueOrder;

    /** A comment decides nothing: who is about to decide need not read the task again because of it. */
    @OptimisticLock(excluded = true)
    int commentCount;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected TaskState() {}

    TaskState(OpenReview command, Priority priority) {
        this.id = command.reviewId();
        this.question = Question.of(command);
        this.terms = Terms.of(command);
        this.status = TaskStatus.OPEN;
        this.urgency = Urgency.of(priority);
        this.clock = DueClock.startedAt(command.openedAt(), command.decideWithin(), command.dueAt());
        this.verdict = new Verdict();
    }

    void refuseToChange(ActingReviewer reviewer, IfMatch seen) {
        status.refuseEnded();
        if (holding != null && !holding.isBy(reviewer)) {
            throw new TaskClaimedByAnother(holding.holder());
        }
        refuseStale(seen);
    }

    void refuseStale(IfMatch seen) {
        if (!seen.meets(version)) {
            throw new TaskChanged();
        }
    }

    void giveTo(Reviewer reviewer, Instant now) {
        holding = Holding.by(reviewer, now);
        releasedById = null;
        settle(TaskStatus.CLAIMED);
    }

    void free() {
        holding = null;
        releasedById = null;
        settle(TaskStatus.OPEN);
    }

    /** A task on its way stays on its way, and what is proposed stays proposed, whoever holds it. */
    void settle(TaskStatus otherwise) {
        if (!status.isAwaiting()) {
            status = verdict.isProposed() ? TaskStatus.PROPOSED : otherwise;
        }
    }

    boolean isHeldBy(ActingReviewer reviewer) {
        return holding != null && holding.isBy(reviewer);
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    Question question() {
        return question;
    }

    Terms terms() {
        return terms;
    }

    TaskStatus status() {
        return status;
    }

    Urgency urgency() {
        return urgency;
    }

    DueClock clock() {
        return clock;
    }

    /** Who holds the task, or held it when it ended. */
    Optional<Holding> holding() {
        return Optional.ofNullable(holding);
    }

    Verdict verdict() {
        return verdict;
    }

    @Nullable
    InformationRequest informationRequest() {
        return informationRequest;
    }

    @Nullable
    ResumeReason resumedFor() {
        return resumedFor;
    }

    /** When something new became known last. */
    @Nullable
    Instant evidenceAt() {
        return evidenceAt;
    }

    Optional<Closing> closing() {
        return Optional.ofNullable(closing);
    }

    int commentCount() {
        return commentCount;
    }
}
