package io.gangway.review.task;

import io.gangway.review.contract.ReviewCommand.AddEvidence;
import io.gangway.review.contract.ReviewCommand.CloseReason;
import io.gangway.review.contract.ReviewCommand.ResumeReview;
import io.gangway.review.contract.ReviewEvent;
import io.gangway.review.contract.ReviewEvent.CheckResolved;
import io.gangway.review.contract.ReviewEvent.FollowUpSet;
import io.gangway.review.contract.ReviewEvent.InformationRequested;
import io.gangway.review.contract.ReviewEvent.ProposalVoided;
import io.gangway.review.contract.ReviewEvent.ReviewAssigned;
import io.gangway.review.contract.ReviewEvent.ReviewClaimed;
import io.gangway.review.contract.ReviewEvent.ReviewCommented;
import io.gangway.review.contract.ReviewEvent.ReviewDecided;
import io.gangway.review.contract.ReviewEvent.ReviewEscalated;
import io.gangway.review.contract.ReviewEvent.ReviewPrioritised;
import io.gangway.review.contract.ReviewEvent.ReviewProposed;
import io.gangway.review.contract.ReviewEvent.ReviewReleased;
import io.gangway.review.contract.ReviewEvent.ReviewReminded;
import io.gangway.review.contract.ReviewEvent.ReviewReturned;
import io.gangway.review.contract.Reviewer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts what happened to a task into a line of its history: a short sentence, and the details as data. */
final class HistoryWords {

    private HistoryWords() {}

    /** @param task as it is after the event; it has the words of people that events leave out */
    static HistoryEntry of(Task task, ReviewEvent event) {
        return switch (event) {
            case ReviewClaimed e -> line(e, HistoryKind.CLAIMED, e.reviewer(), "Claimed");
            case ReviewReleased e -> line(e, HistoryKind.RELEASED, e.reviewer(), "Released");
            case ReviewReminded e -> line(e, HistoryKind.REMINDED, null, "Reminded: it still waits");
            case ReviewEscalated e -> line(e, HistoryKind.ESCALATED, null, "Escalated: it waits too long");
            case ReviewProposed e -> proposed(task, e);
            case ReviewReturned e -> returned(task, e);
            case ReviewAssigned e -> assigned(e);
            case ReviewPrioritised e ->
                line(e, HistoryKind.PRIORITISED, e.reviewer(), "Priority " + e.priority(), "priority", e.priority());
            case FollowUpSet e -> followUp(e);
            case ReviewCommented e ->
                line(e, HistoryKind.COMMENTED, e.reviewer(), "Commented", "commentId", e.commentId());
            case InformationRequested e -> asked(e);
            case CheckResolved e -> resolved(e);
            case ProposalVoided e ->
                line(e, HistoryKind.PROPOSAL_VOIDED, null, "Proposal void: something new is known", "kind", e.kind());
            case ReviewDecided e -> decided(task, e);
        };
    }

    static HistoryEntry opened(Task task) {
        var reason = task.question().reason();
        var openedAt = task.clock().openedAt();
        return new HistoryEntry(
                task.id(), openedAt, HistoryKind.OPENED, null, "Opened: " + reason, data("reason", reason));
    }

    static HistoryEntry resumed(ResumeReview command, Instant now) {
        return new HistoryEntry(
                command.reviewId(),
                now,
                HistoryKind.RESUMED,
                null,
                "Resumed: " + command.reason(),
                data("reason", command.reason(), "asked", command.asked()));
    }

    static HistoryEntry evidence(AddEvidence command, Instant now) {
        return new HistoryEntry(
                command.reviewId(),
                now,
                HistoryKind.EVIDENCE_ADDED,
                null,
                "New evidence: " + command.kind(),
                data("kind", command.kind()));
    }

    static HistoryEntry closed(Task task, CloseReason why, Instant now) {
        return new HistoryEntry(task.id(), now, HistoryKind.CLOSED, null, "Closed: " + why, data("reason", why));
    }

    private static HistoryEntry proposed(Task task, ReviewProposed event) {
        return line(
                event,
                HistoryKind.PROPOSED,
                event.reviewer(),
                "Proposed: " + event.outcome() + ", " + event.reasonCode(),
                "outcome",
                event.outcome(),
                "reasonCode",
                event.reasonCode(),
                "note",
                noteOf(task));
    }

    private static HistoryEntry decided(Task task, ReviewDecided event) {
        return line(
                event,
                HistoryKind.DECIDED,
                event.reviewer(),
                "Decided: " + event.outcome() + ", " + event.reasonCode(),
                "outcome",
                event.outcome(),
                "reasonCode",
                event.reasonCode(),
                "note",
                noteOf(task));
    }

    private static @Nullable String noteOf(Task task) {
        var decision = task.verdict().decision();
        return decision == null ? null : decision.note();
    }

    private static HistoryEntry returned(Task task, ReviewReturned event) {
        var note = task.verdict().returnedProposals().getLast().returnNote();
        return line(event, HistoryKind.RETURNED, event.reviewer(), "Sent back", "note", note);
    }

    private static HistoryEntry assigned(ReviewAssigned event) {
        return line(
                event,
                HistoryKind.ASSIGNED,
                event.assignedBy(),
                event.assignedBy() == null ? "Given out automatically" : "Given to another person",
                "assigneeId",
                event.assignee().id(),
                "assigneeName",
                event.assignee().name());
    }

    private static HistoryEntry followUp(FollowUpSet event) {
        var summary = event.followUpAt() == null ? "No follow-up any more" : "Follow-up set";
        return line(event, HistoryKind.FOLLOW_UP_SET, event.reviewer(), summary, "followUpAt", event.followUpAt());
    }

    private static HistoryEntry asked(InformationRequested event) {
        return line(
                event,
                HistoryKind.INFORMATION_REQUESTED,
                event.reviewer(),
                "Asked the applicant: " + String.join(", ", event.items()),
                "requestId",
                event.requestId(),
                "items",
                event.items(),
                "message",
                event.message(),
                "until",
                event.until());
    }

    private static HistoryEntry resolved(CheckResolved event) {
        return line(
                event,
                HistoryKind.CHECK_RESOLVED,
                event.reviewer(),
                "Resolved by hand: " + event.checkType() + ", " + event.status(),
                "checkType",
                event.checkType(),
                "status",
                event.status(),
                "score",
                event.score(),
                "reasons",
                event.reasons(),
                "evidence",
                event.evidence());
    }

    private static HistoryEntry line(
            ReviewEvent event, HistoryKind kind, @Nullable Reviewer by, String summary, @Nullable Object... details) {
        return new HistoryEntry(event.reviewId(), event.happenedAt(), kind, by, summary, data(details));
    }

    /** Names and values by turns; what is null is left out, what is no number and no list becomes text. */
    private static Map<String, Object> data(@Nullable Object... details) {
        var data = new LinkedHashMap<String, Object>();
        for (var i = 0; i < details.length; i += 2) {
            var value = details[i + 1];
            if (value != null) {
                data.put(
                        String.valueOf(details[i]),
                        value instanceof Number || value instanceof Iterable ? value : value.toString());
            }
        }
        return data;
    }
}
