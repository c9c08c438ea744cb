package io.gangway.review.task;

import io.gangway.review.contract.CandidateRole;
import io.gangway.review.contract.Finding;
import io.gangway.review.contract.ReviewCommand.CloseReason;
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

        Instant openedAt,
        @Nullable Instant dueAt,
        @Nullable Instant remindedAt,
        @Nullable Instant escalatedAt,

        @Schema(description = "Who holds the task, or held it when it ended") @Nullable
        Reviewer claimedBy,

        @Nullable Instant claimedAt,
        @Nullable ProposalView proposal,

        @Schema(description = "The proposals that were sent back, oldest first")
        List<ReturnedProposal> returnedProposals,

        @Nullable DecisionView decision,
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
            var proposed = task.decision();
            var proposal = task.proposal();
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
            var decision = task.decision();
            var decidedAt = task.decidedAt();
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
            return new Links(URI.create(onboardingApi + "/v1/onboardings/" + task.onboardingId()));
        }
    }

    static TaskView of(Task task, URI onboardingApi) {
        return new TaskView(
                task.id(),
                task.status(),
                task.priority(),
                task.onboardingId(),
                task.product(),
                task.externalReference(),
                task.reason(),
                task.findings(),
                task.terms().candidateRole(),
                task.terms().fourEyes(),
                task.terms().reasonCodes(),
                task.openedAt(),
                task.dueAt(),
                task.remindedAt(),
                task.escalatedAt(),
                task.assignee().orElse(null),
                task.claimedAt(),
                ProposalView.of(task),
                task.returnedProposals(),
                DecisionView.of(task),
                task.closeReason(),
                task.closedAt(),
                Links.of(task, onboardingApi));
    }
}
