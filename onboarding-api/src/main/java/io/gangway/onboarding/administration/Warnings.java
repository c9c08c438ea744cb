package io.gangway.onboarding.administration;

import io.gangway.check.contract.CheckType;
import io.gangway.onboarding.decisiontable.CompiledTable;
import io.gangway.onboarding.decisiontable.DecisionTable;
import io.gangway.onboarding.decisiontable.DecisionTable.Row;
import io.gangway.onboarding.decisiontable.HitPolicy;
import io.gangway.onboarding.decisiontable.TableOutcome;
import io.gangway.onboarding.policy.CheckTerms;
import io.gangway.onboarding.policy.DecisionInputs;
import io.gangway.onboarding.policy.OnUnanswered;
import io.gangway.onboarding.policy.PolicyTerms;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Looks for what terms allow and nobody wants. */
final class Warnings {

    private final PolicyTerms terms;
    private final List<Warning> found = new ArrayList<>();

    private Warnings(PolicyTerms terms) {
        this.terms = terms;
    }

    static List<Warning> about(PolicyTerms terms) {
        var warnings = new Warnings(terms);
        if (terms.checks().isEmpty()) {
            warnings.add("checks", "NO_CHECKS", "No check is asked for: the version cannot be submitted");
        }
        terms.checks().forEach(warnings::lookAtWaits);
        warnings.lookAtReview();
        for (var type : CheckType.values()) {
            if (terms.termsOf(type).isEmpty()) {
                warnings.lookForColumnsOf(type);
            }
        }
        terms.checks().forEach(warnings::lookForApprovedSilence);
        return List.copyOf(warnings.found);
    }

    private void lookAtWaits(CheckTerms check) {
        var waits = check.answerTimeout()
                .multipliedBy(check.maxAttempts())
                .plus(check.backOff().multipliedBy(check.maxAttempts() - 1L));
        if (waits.compareTo(terms.deadline()) >= 0) {
            add(
                    "checks[%s]".formatted(check.type().wireName()),
                    "WAITS_BEYOND_DEADLINE",
                    "All attempts together take %s, the deadline is %s: the onboarding expires before the check is given up"
                            .formatted(waits, terms.deadline()));
        }
    }

    private void lookAtReview() {
        if (isTooLate(terms.review().reminder())) {
            add("review.reminder", "REMINDER_BEYOND_DEADLINE", "The onboarding expires before anybody is reminded");
        }
        if (isTooLate(terms.review().escalation())) {
            add(
                    "review.escalation",
                    "ESCALATION_BEYOND_DEADLINE",
                    "The onboarding expires before the review goes first");
        }
        var dueAfter = terms.review().dueAfter();
        if (dueAfter != null && isTooLate(dueAfter)) {
            add("review.dueAfter", "DUE_BEYOND_DEADLINE", "The onboarding expires before the review is due");
        }
    }

    private boolean isTooLate(Duration wait) {
        return wait.compareTo(terms.deadline()) >= 0;
    }

    private void lookForColumnsOf(CheckType type) {
        DecisionInputs.scoreOf(type)
                .filter(terms.decisionTable().inputs()::contains)
                .ifPresent(input -> add(
                        "decisionTable.inputs",
                        "INPUT_NEVER_KNOWN",
                        "%s is always unknown, because no check of type %s is asked for"
                                .formatted(input, type.wireName())));
    }

    /**
     * Goes down the rules as far as the silence of this check alone leads. What a rule says about other inputs is taken as
     * possible.
     */
    private void lookForApprovedSilence(CheckTerms check) {
        if (check.onUnanswered() == OnUnanswered.CONTINUE) {
            return;
        }
        var silent = Map.of(
                DecisionInputs.outcomeOf(check.type()),
                "UNANSWERED",
                DecisionInputs.SILENCE,
                check.onUnanswered().name());
        for (var rule : terms.decisionTable().rules()) {
            if (admits(rule, silent)) {
                if (rule.then().outcome() == TableOutcome.APPROVE) {
                    warnOfApprovedSilence(check, rule);
                }
                if (silent.keySet().containsAll(rule.when().keySet())) {
                    return;
                }
            }
        }
    }

    /** The rule's own table, without the columns that silence says nothing about. */
    private static boolean admits(Row rule, Map<String, String> silent) {
        var cells = new LinkedHashMap<>(rule.when());
        cells.keySet().retainAll(silent.keySet());
        var alone = new DecisionTable(
                HitPolicy.FIRST, List.copyOf(cells.keySet()), List.of(new Row(rule.id(), null, cells, rule.then())));
        return CompiledTable.ofKept(alone, DecisionInputs.CATALOGUE)
                .decide(silent)
                .isPresent();
    }

    private void warnOfApprovedSilence(CheckTerms check, Row rule) {
        add(
                "decisionTable.rules[%s]".formatted(rule.id()),
                "SILENCE_APPROVED",
                "The rule can approve although the %s check stays silent. It will not: the reaction %s always wins"
                        .formatted(check.type().wireName(), check.onUnanswered()));
    }

    private void add(String path, String code, String message) {
        found.add(new Warning(path, code, message));
    }
}
