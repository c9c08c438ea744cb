package io.gangway.onboarding.explanation;

import static io.gangway.onboarding.explanation.Words.label;
import static io.gangway.onboarding.explanation.Words.time;
import static java.util.Objects.requireNonNullElse;

import io.gangway.onboarding.application.Decision;
import io.gangway.onboarding.application.OnboardingStatus;
import io.gangway.onboarding.explanation.Page.Row;
import java.util.ArrayList;
import java.util.List;

/** What the page says first: the answer, or what it waits for. */
final class PageHead {

    private PageHead() {}

    static String titleOf(Explanation explanation) {
        return switch (explanation.answer().status()) {
            case APPROVED -> "Why this onboarding was approved";
            case REJECTED -> "Why this onboarding was rejected";
            case CANCELLED, EXPIRED -> "Why this onboarding ended without a decision";
            case RECEIVED, CHECKING, IN_REVIEW, AWAITING_APPLICANT -> "Why this onboarding is not decided yet";
        };
    }

    static String headlineOf(Explanation explanation) {
        var table = "the decision table of %s, version %d"
                .formatted(explanation.product(), explanation.policy().version());
        var answer = explanation.answer();
        if (isForWantOfInformation(explanation)) {
            return "Rejected, because the applicant did not answer what a reviewer asked.";
        }
        var decided = Decision.BY_REVIEWER.equals(answer.decidedBy())
                ? "by a reviewer, whom %s asked.".formatted(table)
                : "by %s.".formatted(table);
        return switch (answer.status()) {
            case APPROVED -> "Approved " + decided;
            case REJECTED -> "Rejected " + decided;
            case CANCELLED -> "Cancelled on request, before there was a decision.";
            case EXPIRED -> "There was no decision by the deadline, %s.".formatted(time(answer.dueAt()));
            case RECEIVED, CHECKING, IN_REVIEW, AWAITING_APPLICANT ->
                "So far. It expires at %s unless there is an answer.".formatted(time(answer.dueAt()));
        };
    }

    private static boolean isForWantOfInformation(Explanation explanation) {
        return explanation.answer().status() == OnboardingStatus.REJECTED
                && explanation.answer().reasons().contains(Ruling.NO_ANSWER)
                && explanation.rulings().stream().anyMatch(ruling -> ruling.kind() == Ruling.Kind.NO_INFORMATION);
    }

    static List<Row> answerOf(Explanation explanation) {
        var answer = explanation.answer();
        var rows = new ArrayList<Row>();
        rows.add(new Row("Status", label(answer.status().name())));
        if (!answer.reasons().isEmpty()) {
            rows.add(new Row("Reasons", String.join(", ", answer.reasons())));
        }
        rows.add(new Row("Product", explanation.product()));
        rows.add(new Row("Received", time(explanation.path().from())));
        rows.add(new Row("Deadline", time(answer.dueAt())));
        var duration = explanation.path().duration();
        if (duration != null) {
            rows.add(new Row("Ended", time(answer.decidedAt()) + ", after " + Words.duration(duration)));
        }
        return rows;
    }

    static Row waitOf(Waiting.Wait wait) {
        var what =
                switch (wait.what()) {
                    case CHECK -> label(requireNonNullElse(wait.check(), "")) + " check";
                    case REVIEW -> "A reviewer";
                    case CONFIRMATION -> "A second reviewer, who confirms the proposal";
                    case APPLICANT -> "The applicant, whom a reviewer asked";
                    case PROCESS -> "The next step of the process";
                };
        var attempt = wait.attempt() == null ? "" : ", attempt " + wait.attempt();
        return new Row(what + attempt, "since " + time(wait.since()));
    }
}
