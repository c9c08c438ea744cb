package io.gangway.onboarding.reviews;

import io.gangway.onboarding.application.Onboarding;
import io.gangway.onboarding.application.Timeline;
import io.gangway.onboarding.application.TimelineKind;
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
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the timeline tells an event of a review: who, what and which codes. Never what a person wrote, nor a person's name.
 *
 * @param details without those whose value is null
 */
record Telling(TimelineKind kind, String summary, Map<String, Object> details) {

    void addTo(Timeline timeline, Onboarding onboarding) {
        timeline.add(onboarding.id(), kind, summary, details);
    }

    static Telling of(ReviewEvent event) {
        return switch (event) {
            case ReviewClaimed claimed ->
                by(claimed.reviewer(), TimelineKind.REVIEW_CLAIMED, "A reviewer took the review");
            case ReviewReleased released ->
                by(released.reviewer(), TimelineKind.REVIEW_RELEASED, "The reviewer gave the review back");
            case ReviewReminded _ -> told(TimelineKind.REVIEW_REMINDED, "The reviewers were reminded");
            case ReviewEscalated _ -> told(TimelineKind.REVIEW_ESCALATED, "The review waited long and comes first now");
            case ReviewReturned returned ->
                by(returned.reviewer(), TimelineKind.REVIEW_RETURNED, "A second reviewer sent the proposal back");
            case ReviewAssigned assigned -> assigned(assigned);
            case ReviewPrioritised changed ->
                by(
                                changed.reviewer(),
                                TimelineKind.REVIEW_PRIORITISED,
                                "The review's priority is now " + changed.priority())
                        .with("priority", changed.priority());
            case FollowUpSet set -> followUp(set);
            case ReviewCommented commented ->
                by(commented.reviewer(), TimelineKind.REVIEW_COMMENTED, "A reviewer wrote a comment")
                        .with("commentId", commented.commentId().toString());
            case ProposalVoided voided ->
                told(TimelineKind.PROPOSAL_VOIDED, "New evidence voided what was proposed")
                        .with("evidence", voided.kind().name());
            case ReviewProposed proposed -> proposed(proposed);
            case ReviewDecided decided -> decided(decided);
            case InformationRequested requested -> asked(requested);
            case CheckResolved resolved -> resolved(resolved);
        };
    }

    private static Telling assigned(ReviewAssigned assigned) {
        var giver = assigned.assignedBy();
        return told(
                        TimelineKind.REVIEW_ASSIGNED,
                        giver == null
                                ? "The review was distributed to a reviewer"
                                : "The review was given to a reviewer")
                .with("to", assigned.assignee().id())
                .with("by", giver == null ? null : giver.id());
    }

    private static Telling followUp(FollowUpSet set) {
        var at = set.followUpAt();
        return by(
                        set.reviewer(),
                        TimelineKind.REVIEW_FOLLOW_UP_SET,
                        at == null ? "A reviewer wants no follow-up any more" : "A reviewer wants to look again later")
                .with("followUpAt", at == null ? null : at.toString());
    }

    private static Telling proposed(ReviewProposed proposed) {
        return by(proposed.reviewer(), TimelineKind.REVIEW_PROPOSED, "A reviewer proposed: " + proposed.outcome())
                .with("outcome", proposed.outcome().name())
                .with("reasonCode", proposed.reasonCode());
    }

    private static Telling decided(ReviewDecided decided) {
        var proposedBy = decided.proposedBy();
        return by(decided.reviewer(), TimelineKind.REVIEW_DECIDED, "The reviewer decided: " + decided.outcome())
                .with("outcome", decided.outcome().name())
                .with("reasonCode", decided.reasonCode())
                .with("proposedBy", proposedBy == null ? null : proposedBy.id());
    }

    private static Telling asked(InformationRequested requested) {
        return by(requested.reviewer(), TimelineKind.INFORMATION_REQUESTED, "The applicant is asked for information")
                .with("requestId", requested.requestId().toString())
                .with("items", requested.items())
                .with("until", requested.until().toString());
    }

    private static Telling resolved(CheckResolved resolved) {
        return by(
                        resolved.reviewer(),
                        TimelineKind.CHECK_RESOLVED,
                        "A reviewer resolved the %s check by hand: %s"
                                .formatted(resolved.checkType(), resolved.status()))
                .with("resolutionId", resolved.resolutionId().toString())
                .with("check", resolved.checkType())
                .with("status", resolved.status().name())
                .with("score", resolved.score())
                .with("reasons", resolved.reasons());
    }

    private static Telling told(TimelineKind kind, String summary) {
        return new Telling(kind, summary, Map.of());
    }

    private static Telling by(Reviewer reviewer, TimelineKind kind, String summary) {
        return told(kind, summary).with("by", reviewer.id());
    }

    private Telling with(String name, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        var more = new HashMap<>(details);
        more.put(name, value);
        return new Telling(kind, summary, more);
    }
}
