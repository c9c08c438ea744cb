package io.gangway.process;

import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** What a tenant's policy makes of the plan: the variables that the job {@code plan-checks} completes with. */
final class Policy {

    static final Duration ANSWER_TIMEOUT = Duration.ofMinutes(10);
    static final Duration BACK_OFF = Duration.ofSeconds(90);
    static final Duration REVIEW_REMINDER = Duration.ofHours(1);
    static final Duration REVIEW_ESCALATION = Duration.ofHours(2);

    private final Map<Check, Rule> rules = new EnumMap<>(Check.class);

    private Duration backOff = Duration.ZERO;

    private Policy() {}

    /** All three checks, asked up to three times without a back-off; a person resolves what stays unanswered. */
    static Policy allChecks() {
        var policy = new Policy();
        for (var check : Check.values()) {
            policy.rules.put(check, new Rule(true, 3, "REVIEW"));
        }
        return policy;
    }

    Policy without(Check check) {
        var rule = rule(check);
        rules.put(check, new Rule(false, rule.maxAttempts(), rule.onUnanswered()));
        return this;
    }

    Policy asking(Check check, int times, String onUnanswered) {
        rules.put(check, new Rule(rule(check).wanted(), times, onUnanswered));
        return this;
    }

    Policy backingOff(Duration backOff) {
        this.backOff = backOff;
        return this;
    }

    String onUnanswered(Check check) {
        return rule(check).onUnanswered();
    }

    Map<String, Object> variables() {
        var variables = new HashMap<String, Object>();
        rules.forEach((check, rule) -> {
            variables.put(check.variable(), rule.asVariable(backOff));
            variables.put(check.variable() + "Attempt", 1);
            variables.put(check.variable() + "Outcome", rule.wanted() ? "PENDING" : "SKIPPED");
        });
        variables.put("creditScore", null);
        variables.put("reviewReminder", REVIEW_REMINDER.toString());
        variables.put("reviewEscalation", REVIEW_ESCALATION.toString());
        return variables;
    }

    private Rule rule(Check check) {
        return rules.getOrDefault(check, new Rule(false, 1, "REVIEW"));
    }

    private record Rule(boolean wanted, int maxAttempts, String onUnanswered) {

        Map<String, Object> asVariable(Duration backOff) {
            return Map.of(
                    "wanted", wanted,
                    "answerTimeout", ANSWER_TIMEOUT.toString(),
                    "maxAttempts", maxAttempts,
                    "backOff", backOff.toString(),
                    "onUnanswered", onUnanswered);
        }
    }
}
