package io.gangway.process;

import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What a tenant's policy makes of the plan: the variables that the step {@code plan-checks} completes with. */
final class Policy {

    static final Duration ANSWER_TIMEOUT = Duration.ofMinutes(10);
    static final Duration BACK_OFF = Duration.ofSeconds(90);
    static final Duration REVIEW_REMINDER = Duration.ofHours(1);
    static final Duration REVIEW_ESCALATION = Duration.ofHours(2);

    private final Set<Check> wanted = EnumSet.allOf(Check.class);
    private Duration backOff = Duration.ZERO;

    private Policy() {}

    /** All three checks, asked again without a back-off. */
    static Policy allChecks() {
        return new Policy();
    }

    Policy without(Check check) {
        wanted.remove(check);
        return this;
    }

    Policy backingOff(Duration backOff) {
        this.backOff = backOff;
        return this;
    }

    Map<String, Object> variables() {
        var variables = new HashMap<String, Object>();
        for (var check : Check.values()) {
            var asks = wanted.contains(check);
            variables.put(check.variable() + "Plan", asks ? "ASK" : "SKIP");
            variables.put(check.variable() + "AnswerTimeout", (asks ? ANSWER_TIMEOUT : Duration.ZERO).toString());
            variables.put(check.variable() + "BackOff", (asks ? backOff : Duration.ZERO).toString());
        }
        variables.put("reviewReminder", REVIEW_REMINDER.toString());
        variables.put("reviewEscalation", REVIEW_ESCALATION.toString());
        return variables;
    }
}
