package io.gangway.onboarding.diagram;

import io.gangway.check.contract.CheckType;
import io.gangway.onboarding.application.CheckCase;
import io.gangway.onboarding.application.CheckStatus;
import io.gangway.onboarding.application.Onboarding;
import io.gangway.onboarding.application.Review;
import io.gangway.onboarding.application.TimelineEntry;
import io.gangway.onboarding.application.TimelineKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which elements of the model an onboarding has passed and where it is, told from what is on record about it. */
final class ProcessPosition {

    private static final Map<TimelineKind, List<String>> TOLD_BY_THE_TIMELINE = Map.of(
            TimelineKind.REVIEW_REMINDED,
                    List.of("Timer_ReviewReminderDue", "Task_RemindReviewer", "End_ReviewerReminded"),
            TimelineKind.REVIEW_ESCALATED,
                    List.of("Timer_ReviewEscalationDue", "Task_EscalateReview", "End_ReviewEscalated"),
            TimelineKind.DEADLINE_WARNING, List.of("Start_DeadlineNear", "Task_WarnOfDeadline", "End_DeadlineWarned"),
            TimelineKind.INFORMATION_REQUESTED, List.of("Task_Review", "Gateway_AskApplicant"),
            TimelineKind.INFORMATION_NOT_RECEIVED,
                    List.of(
                            "Timer_InformationNotReceived",
                            "Task_ConcludeUnansweredInformation",
                            "Gateway_NoInformation"),
            TimelineKind.CHECK_RESOLVED, List.of("Task_Review", "Gateway_AskApplicant", "Gateway_ReviewOutcome"),
            TimelineKind.REVIEW_DECIDED, List.of("Task_Review", "Gateway_AskApplicant", "Gateway_ReviewOutcome"));

    private final Onboarding onboarding;
    private final List<CheckCase> checks;
    private final Optional<Review> review;
    private final List<TimelineEntry> timeline;
    private final Set<TimelineKind> happened;

    ProcessPosition(
            Onboarding onboarding, List<CheckCase> checks, Optional<Review> review, List<TimelineEntry> timeline) {
        this.onboarding = onboarding;
        this.checks = checks;
        this.review = review;
        this.timeline = timeline;
        this.happened = timeline.stream().map(TimelineEntry::kind).collect(Collectors.toSet());
    }

    List<String> active() {
        return switch (onboarding.status()) {
            case RECEIVED -> List.of("Task_PlanChecks");
            case CHECKING -> checking();
            case AWAITING_APPLICANT -> List.of("Task_AskApplicant");
            case IN_REVIEW -> inReview();
            case APPROVED, REJECTED, CANCELLED, EXPIRED -> List.of();
        };
    }

    private List<String> checking() {
        var open = checks.stream()
                .filter(check -> check.status().isOpen())
                .map(check -> "Task_Check" + nameOf(check.type()))
                .toList();
        if (open.isEmpty()) {
            return List.of("Task_Decide");
        }
        var found = new ArrayList<>(List.of("SubProcess_Checks"));
        found.addAll(open);
        return found;
    }

    private List<String> inReview() {
        return review.filter(known -> known.status() == Review.Status.AWAITING_PROCESS)
                        .isPresent()
                ? List.of("Task_Decide")
                : List.of("Task_Review");
    }

    List<String> passed() {
        var found = new LinkedHashSet<String>();
        found.add("Start_OnboardingAccepted");
        if (happened.contains(TimelineKind.PLANNED)) {
            found.add("Task_PlanChecks");
            found.add("Start_ChecksPlanned");
            found.add("Gateway_ChecksStart");
            checks.forEach(check -> addCheck(found, check));
        }
        if (happened.contains(TimelineKind.EVALUATED)) {
            addDecision(found);
        }
        timeline.forEach(entry -> found.addAll(TOLD_BY_THE_TIMELINE.getOrDefault(entry.kind(), List.of())));
        if (happened.contains(TimelineKind.INFORMATION_RECEIVED)) {
            addInformation(found);
        }
        addEnd(found);
        active().forEach(found::remove);
        return List.copyOf(found);
    }

    private static void addCheck(Set<String> found, CheckCase check) {
        var name = nameOf(check.type());
        found.add("Gateway_" + name + "Wanted");
        if (check.attempts() > 0) {
            found.add("Gateway_Ask" + name);
        }
        if (check.attempts() > 0 && !check.status().isOpen() && check.status() != CheckStatus.WITHDRAWN) {
            found.add("Task_Check" + name);
        }
        if (check.status() == CheckStatus.UNANSWERED
                || check.status() == CheckStatus.WAIVED
                || check.isResolvedByHand()) {
            found.add("Gateway_" + name + "Unanswered");
            found.add("Task_Conclude" + name + "Attempt");
            found.add("Gateway_" + name + "AttemptsLeft");
        }
        if (!check.status().isOpen() && check.status() != CheckStatus.WITHDRAWN) {
            found.add("Gateway_" + name + "Concluded");
        }
    }

    private void addDecision(Set<String> found) {
        var stopped = timeline.stream()
                .anyMatch(entry -> entry.kind() == TimelineKind.CHECK_WITHDRAWN
                        && "NO_LONGER_NEEDED".equals(entry.details().get("reason")));
        if (stopped) {
            found.add("Error_DecisiveResult");
            found.add("Task_WithdrawRest");
        } else {
            found.add("Gateway_ChecksConcluded");
            found.add("End_ChecksConcluded");
        }
        found.add("SubProcess_Checks");
        found.add("Gateway_ReadyToDecide");
        found.add("Task_Decide");
        found.add("Gateway_Decision");
        if (review.isPresent()) {
            found.add("Gateway_ToReview");
        }
    }

    private void addInformation(Set<String> found) {
        var inTime = timeline.stream()
                .anyMatch(entry -> entry.kind() == TimelineKind.INFORMATION_RECEIVED
                        && Boolean.FALSE.equals(entry.details().get("late")));
        if (inTime) {
            found.add("Task_AskApplicant");
            found.add("Gateway_InformationSettled");
        }
    }

    private void addEnd(Set<String> found) {
        switch (onboarding.status()) {
            case APPROVED -> found.addAll(List.of("Gateway_Approved", "Task_ConcludeApproved", "End_Approved"));
            case REJECTED -> found.addAll(List.of("Gateway_Rejected", "Task_ConcludeRejected", "End_Rejected"));
            case EXPIRED -> found.addAll(ending("AtDeadline", "DeadlinePassed", "Expired"));
            case CANCELLED -> found.addAll(ending("OnCancellation", "CancellationRequested", "Cancelled"));
            case RECEIVED, CHECKING, IN_REVIEW, AWAITING_APPLICANT -> {
                // Not there yet.
            }
        }
    }

    private static List<String> ending(String occasion, String start, String end) {
        return List.of(
                "Start_" + start,
                "Task_WithdrawChecks" + occasion,
                "Task_CloseReview" + occasion,
                "Task_Conclude" + end,
                "End_" + end);
    }

    private static String nameOf(CheckType type) {
        return switch (type) {
            case ADDRESS -> "Address";
            case CREDIT -> "Credit";
            case CRIMINAL_RECORD -> "CriminalRecord";
        };
    }
}
