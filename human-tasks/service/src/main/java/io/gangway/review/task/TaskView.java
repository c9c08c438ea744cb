package io.gangway.review.task;

import io.gangway.review.contract.CandidateRole;
import io.gangway.review.contract.Finding;
import io.gangway.review.contract.ReviewCommand.CloseReason;
import io.gangway.review.contract.ReviewCommand.ResumeReason;
import io.gangway.review.contract.ReviewOutcome;
import io.gangway.review.contract.Reviewer;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A task as callers see it: why a person is needed and what became of it, nothing about the applicant. */
@Schema(name = "Task")
record TaskView(
        UUID id,

        @Schema(description = "The version of the ETag, for lists")
        int version,

        TaskStatus status,
        Priority priority,
        UUID onboardingId,
        String product,
        @Nullable String externalReference,

        @Schema(description = "Why a person is asked", examples = "CHECK_TO_CONSIDER")
        String reason,

        List<Finding> findings,

        @Schema(description = "Who may claim and decide it; senior reviewers may do what reviewers may")
        CandidateRole candidateRole,

        @Schema(description = "Whether a second person has to confirm the decision")
        boolean fourEyes,

        @Schema(description = "The codes with which it can be decided; any when empty")
        List<String> reasonCodes,

        @Schema(description = "Those of them that senior reviewers alone may give")
        List<String> seniorReasonCodes,

        Instant openedAt,

        @Schema(description = "When it should have been decided; moved by the time in which the applicant was asked")
        @Nullable
        Instant dueAt,

        @Schema(description = "When the onboarding ends by itself") @Nullable
        Instant onboardingDueAt,

        @Schema(description = "Since when the time to decide does not run") @Nullable
        Instant pausedAt,

        @Schema(description = "When the holder wants to look again") @Nullable
        Instant followUpAt,

        @Nullable Instant remindedAt,
        @Nullable Instant escalatedAt,

        @Schema(description = "Who holds the task, or held it when it ended") @Nullable
        Reviewer claimedBy,

        @Nullable Instant claimedAt,
        @Nullable ProposalView proposal,

        @Schema(description = "The proposals that were sent back or voided, oldest first")
        List<ReturnedProposal> returnedProposals,

        @Nullable DecisionView decision,

        @Schema(description = "What the applicant was last asked for") @Nullable
        InformationRequest informationRequest,

        @Schema(description = "Why the process last gave the task back") @Nullable
        ResumeReason resumedFor,

        @Schema(description = "When something new became known last") @Nullable
        Instant evidenceAt,

        int commentCount,
        @Nullable CloseReason closeReason,
        @Nullable Instant closedAt,
        Links links) {

    /** What a four-eyes task is, or was, proposed to be decided as. */
    @Schema(name = "Proposal")
    record ProposalView(
            ReviewOutcome outcome,
            String reasonCode,
            @Nullable String note,
            Reviewer proposedBy,
            Instant proposedAt) {

        static @Nullable ProposalView of(Task task) {
            var proposed = task.verdict().decision();
            var proposal = task.verdict().findProposal().orElse(null);
            return proposed == null || proposal == null
                    ? null
                    : new ProposalView(
                            proposed.outcome(),
                            proposed.reasonCode(),
                            proposed.note(),
                            proposal.proposer(),
                            proposal.proposedAt());
        }
    }

    /** What was decided; who decided, or confirmed what was proposed, is the task's {@code claimedBy}. */
    @Schema(name = "Decision")
    record DecisionView(
            ReviewOutcome outcome,
            String reasonCode,
            @Nullable String note,
            Instant decidedAt) {

        static @Nullable DecisionView of(Task task) {
            var decision = task.verdict().decision();
            var decidedAt = task.verdict().decidedAt();
            return decision == null || decidedAt == null
                    ? null
                    : new DecisionView(decision.outcome(), decision.reasonCode(), decision.note(), decidedAt);
        }
    }

    /** Where to read on. */
    @Schema(name = "TaskLinks")
    record Links(
            @Schema(description = "The onboarding, with the applicant's data")
            URI onboarding) {

        static Links of(Task task, URI onboardingApi) {
            return new Links(URI.create(
                    onboardingApi + "/v1/onboardings/" + task.question().onboardingId()));
        }
    }

    static TaskView of(Task task, URI onboardingApi) {
        var question = task.question();
        var terms = task.terms();
        var clock = task.clock();
        var urgency = task.urgency();
        return new TaskView(
                task.id(),
                task.version(),
                task.status(),
                urgency.priority(),
                question.onboardingId(),
                question.product(),
                question.externalReference(),
                question.reason(),
                question.findings(),
                terms.candidateRole(),
                terms.fourEyes(),
                terms.reasonCodes(),
                terms.seniorReasonCodes(),
                clock.openedAt(),
                clock.dueAt(),
                clock.onboardingDueAt(),
                clock.pausedAt(),
                urgency.followUpAt(),
                urgency.remindedAt(),
                urgency.escalatedAt(),
                task.holding().map(Holding::holder).orElse(null),
                task.holding().map(Holding::claimedAt).orElse(null),
                ProposalView.of(task),
                task.verdict().returnedProposals(),
                DecisionView.of(task),
                task.informationRequest(),
                task.resumedFor(),
                task.evidenceAt(),
                task.commentCount(),
                task.closing().map(Closing::reason).orElse(null),
                task.closing().map(Closing::at).orElse(null),
                Links.of(task, onboardingApi));
    }
}
