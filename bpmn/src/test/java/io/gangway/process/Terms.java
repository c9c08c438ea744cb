package io.gangway.process;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The terms of a policy version, and what comes of what the model leaves to the service.
 *
 * @param decisions what the table says, one time after the other
 * @param decisiveSilence the checks whose last silence decides alone
 * @param silence what comes of an applicant who does not answer
 */
record Terms(
        Set<Check> wanted,
        Duration answerTimeout,
        Duration backOff,
        int maxAttempts,
        List<String> decisions,
        Set<Check> decisiveSilence,
        String silence) {

    static final Duration REMINDER = Duration.ofSeconds(120);
    static final Duration ESCALATION = Duration.ofSeconds(300);

    Terms {
        wanted = Set.copyOf(wanted);
        decisions = List.copyOf(decisions);
        decisiveSilence = Set.copyOf(decisiveSilence);
    }

    /** Not the same for all checks, as in life. */
    Duration answerTimeout(Check check) {
        return answerTimeout.plusSeconds(check.ordinal());
    }

    Map<String, Object> variables() {
        var variables = new HashMap<String, Object>();
        for (var check : Check.values()) {
            variables.put(check.variable() + "Plan", wanted.contains(check) ? "ASK" : "SKIP");
            variables.put(
                    check.variable() + "AnswerTimeout", answerTimeout(check).toString());
            variables.put(check.variable() + "BackOff", backOff.toString());
        }
        variables.put("reviewReminder", REMINDER.toString());
        variables.put("reviewEscalation", ESCALATION.toString());
        return variables;
    }
}
