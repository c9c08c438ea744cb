package io.gangway.review.task;

import io.gangway.platform.conditional.IfMatch;
import io.gangway.review.contract.EvidenceKind;
import io.gangway.review.contract.ReviewCommand.AddEvidence;
import io.gangway.review.contract.ReviewCommand.CloseReason;
import io.gangway.review.contract.ReviewCommand.OpenReview;
import io.gangway.review.contract.ReviewCommand.ResumeReason;
import io.gangway.review.contract.ReviewCommand.ResumeReview;
import io.gangway.review.contract.ReviewEvent;
import io.gangway.review.contract.ReviewEvent.CheckResolved;
import io.gangway.review.contract.ReviewEvent.FollowUpSet;
import io.gangway.review.contract.ReviewEvent.InformationRequested;
import io.gangway.review.contract.ReviewEvent.ProposalVoided;
import io.gangway.review.contract.ReviewEvent.ReviewAssigned;
import io.gangway.review.contract.ReviewEvent.ReviewClaimed;
import io.gangway.review.contract.ReviewEvent.ReviewDecided;
import io.gangway.review.contract.ReviewEvent.ReviewEscalated;
import io.gangway.review.contract.ReviewEvent.ReviewPrioritised;
import io.gangway.review.contract.ReviewEvent.ReviewProposed;
import io.gangway.review.contract.ReviewEvent.ReviewReleased;
import io.gangway.review.contract.ReviewEvent.ReviewReminded;
import io.gangway.review.contract.ReviewEvent.ReviewReturned;
import io.gangway.review.contract.Reviewer;
import io.gangway.review.reviewer.ActingReviewer;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One review waiting for one person, or for two where four eyes are asked for.
 *
 * <p>A verb returns the event of what it changed, or nothing when it was asked a second time for what is already so.
 * The order of refusals is the same everywhere: final states first, then another holder (a lost race says who has it),
 * then a stale version, then what the task's status forbids. Only who lacks the standing for a task is refused before.
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

    @Embedded
    private Question question;

    @Embedded
    private Terms terms;

    @Enumerated(EnumType.STRING)
    private TaskStatus status;

    @Embedded
    private Urgency urgency;

    @Embedded
    private DueClock clock;

    @Embedded
    private @Nullable Holding holding;

    private @Nullable String releasedById;

    @Embedded
    private Verdict verdict;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable InformationRequest informationRequest;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable CheckResolution checkResolution;

    @Enumerated(EnumType.STRING)
    private @Nullable ResumeReason resumedFor;

    private @Nullable Instant evidenceAt;

    @Embedded
    private @Nullable Closing closing;

    /** The priority as the list sorts by it. */
    @Column(name = "priority", insertable = false, updatable = false)
    @SuppressWarnings("UnusedVariable") // Queries ask for it.
    private int rank;

    /** When it is due, or a time after all others: the database says it, so that the list can sort by it. */
    @Column(insertable = false, updatable = false)
    @SuppressWarnings("UnusedVariable") // Queries ask for it.
    private @Nullable Instant dueOrder;

    /** A comment decides nothing: who is about to decide need not read the task again because of it. */
    @OptimisticLock(excluded = true)
    private int commentCount;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected Task() {}

    Task(OpenReview command, Priority priority) {
        this.id = command.reviewId();
        this.question = Question.of(command);
        this.terms = Terms.of(command);
        this.status = TaskStatus.OPEN;
        this.urgency = Urgency.of(priority);
        this.clock = DueClock.startedAt(command.openedAt(), command.decideWithin(), command.dueAt());
        this.verdict = new Verdict();
    }

    /** A proposed task can be claimed too, by whoever means to confirm it or send it back; it stays proposed. */
    Optional<ReviewClaimed> claim(ActingReviewer reviewer, IfMatch seen, Instant now) {
        terms.refuseWithoutStanding(reviewer);
        if (!status.isFinal() && isHeldBy(reviewer)) {
            return Optional.empty();
        }
        refuseToChange(reviewer, seen);
        status.refuseWhileAwaiting();
        if (verdict.isProposedBy(reviewer)) {
            throw new ProposerCannotConfirm();
        }
        giveTo(reviewer.person(), now);
        return Optional.of(new ReviewClaimed(id, reviewer.person(), now));
    }

    /**
     * Takes the task unseen, because it is the next for that person; see {@link Tasks#nextToTake}.
     *
     * @param call the person's name for this call, so that the same call takes one task
     */
    ReviewClaimed take(ActingReviewer reviewer, UUID call, Instant now) {
        giveTo(Holding.by(reviewer.person(), now).takenWith(call));
        return new ReviewClaimed(id, reviewer.person(), now);
    }

    /** Asks for no standing: who holds a task and is no senior reviewer any more can still give it back. */
    Optional<ReviewReleased> release(ActingReviewer reviewer, IfMatch seen, Instant now) {
        if (!status.isFinal() && holding == null && reviewer.id().equals(releasedById)) {
            return Optional.empty();
        }
        refuseToChange(reviewer, seen);
        if (holding == null) {
            throw new TaskNotClaimed();
        }
        free();
        releasedById = reviewer.id();
        return Optional.of(new ReviewReleased(id, reviewer.person(), now));
    }

    /** Gives the task to another person; a task on its way goes to that person when it comes back. */
    Optional<ReviewAssigned> assign(ActingReviewer assignee, ActingReviewer by, IfMatch seen, Instant now) {
        status.refuseEnded();
        if (isHeldBy(assignee)) {
            return Optional.empty();
        }
        if (!by.isSenior() && !isHeldBy(by)) {
            throw new AssignmentNotAllowed();
        }
        refuseStale(seen);
        if (!terms.giveStandingTo(assignee)) {
            throw new AssigneeLacksRole();
        }
        if (verdict.isProposedBy(assignee)) {
            throw new AssigneeProposed();
        }
        giveTo(assignee.person(), now);
        return Optional.of(new ReviewAssigned(id, assignee.person(), by.person(), now));
    }

    /** Gives the task to somebody because the tenant wants tasks to be given out; see {@link #isFor}. */
    ReviewAssigned distributeTo(ActingReviewer assignee, Instant now) {
        giveTo(assignee.person(), now);
        return new ReviewAssigned(id, assignee.person(), null, now);
    }

    /** Whether the task can be given to that person: may decide it, and has neither it nor just given it back. */
    boolean isFor(ActingReviewer reviewer) {
        return !status.isFinal()
                && !status.isAwaiting()
                && terms.giveStandingTo(reviewer)
                && !verdict.isProposedBy(reviewer)
                && !isHeldBy(reviewer)
                && !reviewer.id().equals(releasedById);
    }

    /** Decides, or where four eyes are asked for proposes. */
    Optional<? extends ReviewEvent> decide(Decision made, ActingReviewer reviewer, IfMatch seen, Instant now) {
        terms.refuseWithoutStanding(reviewer);
        if (made.equals(verdict.decision()) && hasDecidedOrProposed(reviewer)) {
            return Optional.empty();
        }
        refuseToChange(reviewer, seen);
        status.refuseUnlessClaimed();
        terms.refuseReasonCodeOf(made, reviewer);
        return Optional.of(
                terms.fourEyes() ? propose(made, reviewer.person(), now) : conclude(made, reviewer.person(), now));
    }

    private ReviewProposed propose(Decision made, Reviewer proposer, Instant now) {
        verdict.propose(made, proposer, now);
        free();
        return new ReviewProposed(id, made.outcome(), made.reasonCode(), proposer, now);
    }

    private ReviewDecided conclude(Decision made, Reviewer reviewer, Instant now) {
        verdict.conclude(made, now);
        status = TaskStatus.DECIDED;
        var proposedBy = verdict.findProposal().map(Proposal::proposer).orElse(null);
        return new ReviewDecided(
                id, question.onboardingId(), made.outcome(), made.reasonCode(), reviewer, now, proposedBy);
    }

    /** The second pair of eyes agrees: what was proposed is decided. Needs no claim, for there is nothing to work on. */
    Optional<ReviewDecided> confirm(ActingReviewer reviewer, IfMatch seen, Instant now) {
        terms.refuseWithoutStanding(reviewer);
        if (status == TaskStatus.DECIDED && verdict.findProposal().isPresent() && isHeldBy(reviewer)) {
            return Optional.empty();
        }
        refuseToChange(reviewer, seen);
        var proposed = verdict.proposed();
        if (verdict.isProposedBy(reviewer)) {
            throw new ProposerCannotConfirm();
        }
        terms.refuseReasonCodeOf(proposed, reviewer);
        if (!isHeldBy(reviewer)) {
            giveTo(reviewer.person(), now);
        }
        return Optional.of(conclude(proposed, reviewer.person(), now));
    }

    /** The second pair of eyes, or the first on second thoughts, does not agree: the task begins anew. */
    Optional<ReviewReturned> sendBack(String note, ActingReviewer reviewer, IfMatch seen, Instant now) {
        terms.refuseWithoutStanding(reviewer);
        if (status == TaskStatus.OPEN && verdict.wasLastReturnedBy(reviewer, note)) {
            return Optional.empty();
        }
        refuseToChange(reviewer, seen);
        verdict.sendBack(reviewer.person(), note, now);
        free();
        return Optional.of(new ReviewReturned(id, reviewer.person(), now));
    }

    /** Sends the task on its way to the applicant; it comes back to its holder, and the clock stands still meanwhile. */
    Optional<InformationRequested> requestInformation(
            InformationRequest wanted, ActingReviewer reviewer, IfMatch seen, Instant now) {
        terms.refuseWithoutStanding(reviewer);
        if (status == TaskStatus.AWAITING_APPLICANT
                && informationRequest != null
                && informationRequest.isAgain(wanted)) {
            return Optional.empty();
        }
        refuseToChange(reviewer, seen);
        status.refuseUnlessClaimed();
        if (!clock.allowsWaiting(now, wanted.until())) {
            throw new UntilOutOfBounds();
        }
        informationRequest = wanted;
        status = TaskStatus.AWAITING_APPLICANT;
        clock = clock.paused(now);
        return Optional.of(new InformationRequested(
                id, wanted.id(), wanted.items(), wanted.message(), wanted.until(), reviewer.person(), now));
    }

    /** Enters what nobody answered, and lets the process decide again. */
    Optional<CheckResolved> resolveCheck(CheckResolution found, ActingReviewer reviewer, IfMatch seen, Instant now) {
        terms.refuseWithoutStanding(reviewer);
        if (status == TaskStatus.AWAITING_PROCESS && checkResolution != null && checkResolution.isAgain(found)) {
            return Optional.empty();
        }
        refuseToChange(reviewer, seen);
        status.refuseUnlessClaimed();
        if (!question.isUnanswered(found.checkType())) {
            throw new CheckNotUnanswered();
        }
        checkResolution = found;
        status = TaskStatus.AWAITING_PROCESS;
        return Optional.of(new CheckResolved(
                id,
                found.id(),
                found.checkType(),
                found.status(),
                found.score(),
                found.reasons(),
                found.evidence(),
                reviewer.person(),
                now));
    }

    /** The process has the task back; false where it was not on its way. */
    boolean resume(ResumeReview command, Instant now) {
        if (!status.isAwaiting()) {
            return false;
        }
        status = holding == null ? TaskStatus.OPEN : TaskStatus.CLAIMED;
        clock = clock.resumed(now);
        question = question.asked(command.asked(), command.findings());
        resumedFor = command.reason();
        return true;
    }

    /** False for what nobody needs any more: a task that has ended. */
    boolean addEvidence(AddEvidence command, Instant now) {
        if (status.isFinal()) {
            return false;
        }
        question = question.found(command.findings());
        evidenceAt = now;
        return true;
    }

    /** What was proposed in ignorance counts no more. */
    Optional<ProposalVoided> voidProposal(EvidenceKind evidence, Instant now) {
        if (status != TaskStatus.PROPOSED) {
            return Optional.empty();
        }
        verdict.voidBy(evidence, now);
        free();
        return Optional.of(new ProposalVoided(id, evidence, now));
    }

    /** Anybody may say how urgent a task is, whoever holds it. */
    Optional<ReviewPrioritised> prioritise(Priority wanted, ActingReviewer by, IfMatch seen, Instant now) {
        status.refuseEnded();
        if (urgency.priority() == wanted) {
            return Optional.empty();
        }
        refuseStale(seen);
        urgency = urgency.prioritised(wanted);
        return Optional.of(new ReviewPrioritised(id, wanted.name(), by.person(), now));
    }

    /** @param at when to look again; null for no follow-up */
    Optional<FollowUpSet> followUp(@Nullable Instant at, ActingReviewer reviewer, IfMatch seen, Instant now) {
        if (!status.isFinal() && Objects.equals(urgency.followUpAt(), at)) {
            return Optional.empty();
        }
        refuseToChange(reviewer, seen);
        if (at != null && !at.isAfter(now)) {
            throw new FollowUpInPast();
        }
        urgency = urgency.followedUp(at);
        return Optional.of(new FollowUpSet(id, at, reviewer.person(), now));
    }

    /** Once is enough; later reminders change nothing. */
    Optional<ReviewReminded> remind(Instant now) {
        if (status.isFinal() || urgency.remindedAt() != null) {
            return Optional.empty();
        }
        urgency = urgency.reminded(now);
        return Optional.of(new ReviewReminded(id, now));
    }

    /** Once is enough, so that a person who thinks otherwise has the last word. */
    Optional<ReviewEscalated> escalate(Instant now) {
        if (status.isFinal() || urgency.escalatedAt() != null) {
            return Optional.empty();
        }
        urgency = urgency.escalated(now);
        return Optional.of(new ReviewEscalated(id, now));
    }

    /** Ends the task without a decision; false for one that has ended: a decision stands, and so does the first reason. */
    boolean close(CloseReason why, Instant now) {
        if (status.isFinal()) {
            return false;
        }
        status = TaskStatus.CLOSED;
        closing = new Closing(why, now);
        return true;
    }

    void countComment() {
        commentCount++;
    }

    private void refuseToChange(ActingReviewer reviewer, IfMatch seen) {
        status.refuseEnded();
        if (holding != null && !holding.isBy(reviewer)) {
            throw new TaskClaimedByAnother(holding.holder());
        }
        refuseStale(seen);
    }

    private void refuseStale(IfMatch seen) {
        if (!seen.meets(version)) {
            throw new TaskChanged();
        }
    }

    private void giveTo(Reviewer reviewer, Instant now) {
        giveTo(Holding.by(reviewer, now));
    }

    private void giveTo(Holding wanted) {
        holding = wanted;
        releasedById = null;
        settle(TaskStatus.CLAIMED);
    }

    private void free() {
        holding = null;
        releasedById = null;
        settle(TaskStatus.OPEN);
    }

    /** A task on its way stays on its way, and what is proposed stays proposed, whoever holds it. */
    private void settle(TaskStatus otherwise) {
        if (!status.isAwaiting()) {
            status = verdict.isProposed() ? TaskStatus.PROPOSED : otherwise;
        }
    }

    private boolean isHeldBy(ActingReviewer reviewer) {
        return holding != null && holding.isBy(reviewer);
    }

    private boolean hasDecidedOrProposed(ActingReviewer reviewer) {
        return terms.fourEyes()
                ? status != TaskStatus.CLOSED && verdict.isProposedBy(reviewer)
                : status == TaskStatus.DECIDED && isHeldBy(reviewer);
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
