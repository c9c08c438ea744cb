package io.gangway.process;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** Something that happens to an onboarding, at any time and in any order; most of it comes too late or too early sometimes. */
sealed interface Deed {

    /** Somebody says something that is waited for; the numbers say to which of what waits, and what. */
    record Proceed(int which, int how, Duration time) implements Deed {

        private static final List<String> OUTCOMES = List.of(
                "ASK_APPLICANT",
                "CHECK_RESOLVED",
                "ASK_APPLICANT",
                "CHECK_RESOLVED",
                "ASK_APPLICANT",
                "CHECK_RESOLVED",
                "APPROVE",
                "REJECT");

        Deed among(Collection<String> waiting) {
            var elements = waiting.stream().sorted().toList();
            if (elements.isEmpty()) {
                return new Wait(time);
            }
            return to(elements.get(which % elements.size()));
        }

        private Deed to(String element) {
            for (var check : Check.values()) {
                if (element.equals(check.task())) {
                    return switch (how % 8) {
                        case 0 -> new AnswerDecisively(check);
                        case 1, 2 -> new Fail(check);
                        default -> new Answer(check);
                    };
                }
            }
            return switch (element) {
                case "Task_Review" -> new Review(OUTCOMES.get(how % OUTCOMES.size()), time);
                case "Task_AskApplicant" -> how % 2 == 0 ? new Inform() : new Wait(time);
                default -> new Wait(time);
            };
        }
    }

    /** A provider answers. */
    record Answer(Check check) implements Deed {}

    /** A provider says that it cannot answer. */
    record Fail(Check check) implements Deed {}

    /** A provider's answer decides alone. */
    record AnswerDecisively(Check check) implements Deed {}

    /** A reviewer speaks; asking the applicant grants them this time. */
    record Review(String outcome, Duration time) implements Deed {}

    /** The applicant sends the information. */
    record Inform() implements Deed {}

    /** Something that was said arrives again. */
    record SayAgain(int which) implements Deed {}

    /** Time passes. */
    record Wait(Duration time) implements Deed {}

    /** An operator moves one of the timers that run. */
    record MoveTimer(int which, Duration fromNow) implements Deed {}

    /** The tenant cancels. */
    record Cancel() implements Deed {}

    /** The onboarding is moved to another version of its policy. */
    record MoveTo(Terms terms) implements Deed {}

    /** The instance is taken to a new version of the model. */
    record Migrate() implements Deed {}

    /** The process is started once more. */
    record StartAgain() implements Deed {}
}
