package io.gangway.onboarding.explanation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Tells from the course of an onboarding what it waits for. What an end without a decision withdraws or closes counts as
 * still waited for: that is what was missing.
 */
final class Waiting {

    private static final String NO_LONGER_NEEDED = "NO_LONGER_NEEDED";

    /** Something that is to come. */
    @Schema(name = "ExplanationWait")
    record Wait(
            For what,

            @Schema(description = "Which check", examples = "credit") @Nullable
            String check,

            @Schema(description = "Which attempt of the check; null before the first") @Nullable
            Integer attempt,

            Instant since) {

        /** What can be waited for. */
        @Schema(name = "ExplanationWaitFor")
        enum For {
            /** A check's answer. */
            CHECK,
            /** A reviewer. */
            REVIEW,
            /** A second reviewer, who confirms what the first proposed. */
            CONFIRMATION,
            /** The applicant, whom a reviewer asked for something. */
            APPLICANT,
            /** The service's own next step. */
            PROCESS
        }
    }

    private final Map<String, Wait> checks = new LinkedHashMap<>();
    private final Set<String> settled = new HashSet<>();
    private @Nullable Instant review;
    private @Nullable Instant proposal;
    private @Nullable Instant applicant;
    private @Nullable Instant progress;

    private Waiting() {}

    static List<Wait> in(Course course) {
        var waiting = new Waiting();
        course.steps().forEach(waiting::take);
        var found = new ArrayList<>(waiting.checks.values());
        if (waiting.applicant != null) {
            found.add(new Wait(Wait.For.APPLICANT, null, null, waiting.applicant));
        } else if (waiting.proposal != null) {
            found.add(new Wait(Wait.For.CONFIRMATION, null, null, waiting.proposal));
        } else if (waiting.review != null) {
            found.add(new Wait(Wait.For.REVIEW, null, null, waiting.review));
        }
        if (found.isEmpty() && waiting.progress != null) {
            found.add(new Wait(Wait.For.PROCESS, null, null, waiting.progress));
        }
        return List.copyOf(found);
    }

    private void take(Step step) {
        if (isProgress(step)) {
            progress = step.at();
        }
        switch (step.kind()) {
            case PLANNED -> plan(step);
            case COMMAND_SENT -> asked(step);
            case EVENT_RECEIVED -> answered(step);
            case CHECK_GIVEN_UP -> settle(step);
            case CHECK_WITHDRAWN -> {
                if (isForGood(step)) {
                    settle(step);
                }
            }
            case REVIEW_OPENED, REVIEW_RESUMED -> review = step.at();
            case REVIEW_PROPOSED -> proposal = step.at();
            case REVIEW_RETURNED, PROPOSAL_VOIDED -> proposal = null;
            case REVIEW_DECIDED, CHECK_RESOLVED -> endReview();
            case INFORMATION_REQUESTED -> {
                endReview();
                applicant = step.at();
            }
            case INFORMATION_NOT_RECEIVED -> applicant = null;
            case INFORMATION_RECEIVED -> {
                if (!Boolean.TRUE.equals(step.details().get("late"))) {
                    applicant = null;
                }
            }
            case INFORMATION_WITHDRAWN -> {
                if (isForGood(step)) {
                    applicant = null;
                }
            }
            case REVIEW_CLOSED -> {
                if (isForGood(step)) {
                    endReview();
                }
            }
            default -> {
                // Changes nothing in what is waited for.
            }
        }
    }

    /** A second plan, after a move, may want other checks than the first. */
    private void plan(Step step) {
        var wanted = step.texts("checks");
        checks.keySet().retainAll(wanted);
        wanted.stream()
                .filter(check -> !settled.contains(check))
                .forEach(check -> checks.putIfAbsent(check, new Wait(Wait.For.CHECK, check, null, step.at())));
    }

    private void asked(Step step) {
        var check = step.text("check");
        if (check != null) {
            checks.put(check, new Wait(Wait.For.CHECK, check, step.number("attempt"), step.at()));
        }
    }

    /** A provider that says that it cannot answer leaves the check open. */
    private void answered(Step step) {
        if (Course.tookPart(step) && step.details().containsKey("outcome")) {
            settle(step);
        }
    }

    private void settle(Step step) {
        var check = step.text("check");
        if (check != null) {
            settled.add(check);
            checks.remove(check);
        }
    }

    private void endReview() {
        review = null;
        proposal = null;
    }

    private static boolean isProgress(Step step) {
        return switch (step.kind()) {
            case CANCELLATION_REQUESTED, TERMINAL, REPAIRED, DEADLINE_WARNING -> false;
            case CHECK_WITHDRAWN, REVIEW_CLOSED, INFORMATION_WITHDRAWN -> isForGood(step);
            default -> true;
        };
    }

    private static boolean isForGood(Step step) {
        return NO_LONGER_NEEDED.equals(step.text("reason"));
    }
}
