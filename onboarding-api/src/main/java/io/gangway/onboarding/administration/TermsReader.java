package io.gangway.onboarding.administration;

import io.gangway.check.contract.CheckType;
import io.gangway.onboarding.policy.CheckParameter;
import io.gangway.onboarding.policy.CheckTerms;
import io.gangway.onboarding.policy.Completion;
import io.gangway.onboarding.policy.OnNoInformation;
import io.gangway.onboarding.policy.OnUnanswered;
import io.gangway.onboarding.policy.PolicyTerms;
import io.gangway.onboarding.policy.ReviewTerms;
import io.gangway.platform.problem.InvalidRequest;
import io.gangway.platform.validation.ReadableText;
import io.gangway.review.contract.CandidateRole;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns what a person sent into terms, or tells all that is wrong with it at once. */
final class TermsReader {

    private static final String A_MOMENT = "PT1S";
    private static final String LONGEST_CASE = "P90D";
    private static final int MOST_REASON_CODES = 100;
    private static final int LONGEST_DISPLAY_NAME = 100;
    private static final String REASON_CODE = "[A-Z][A-Z0-9_]{0,63}";

    private final Violations violations = new Violations();

    private TermsReader() {}

    /** Throws {@link InvalidRequest} or {@link DecisionTableRefused}. */
    static PolicyTerms read(TermsRequest request) {
        return new TermsReader().terms(request);
    }

    private PolicyTerms terms(TermsRequest request) {
        var displayName = displayName(request.displayName());
        var checks = checks(request.checks());
        var completion = violations.oneOf("completion", request.completion(), Completion.values(), Completion::name);
        var deadline = requiredDuration("deadline", request.deadline(), LONGEST_CASE);
        var warnBefore = violations.duration("warnBefore", request.warnBefore(), A_MOMENT, LONGEST_CASE);
        var review = violations.required("review", request.review()).flatMap(this::review);
        var minimumAge = violations.number("minimumAge", request.minimumAge(), 0, 120);
        var reasonCodes = reasonCodes("reasonCodes", request.reasonCodes());
        if (review.isPresent() && !reasonCodes.containsAll(review.get().seniorReasonCodes())) {
            violations.add("review.seniorReasonCodes", "must be among the reasonCodes");
        }
        var table = violations
                .required("decisionTable", request.decisionTable())
                .flatMap(rows -> new TableReader(violations, "decisionTable.").read(rows));
        if (deadline.isPresent() && warnBefore.isPresent() && warnBefore.get().compareTo(deadline.get()) >= 0) {
            violations.add("warnBefore", "must be less than the deadline");
        }
        violations.refuse();
        return new PolicyTerms(
                displayName.orElse(null),
                checks,
                completion.orElseThrow(),
                deadline.orElseThrow(),
                warnBefore.orElse(null),
                review.orElseThrow(),
                minimumAge.orElse(null),
                reasonCodes,
                TableReader.sound(table.orElseThrow(), "decisionTable."));
    }

    private Optional<String> displayName(@Nullable String name) {
        if (name != null && !ReadableText.isLine(name, LONGEST_DISPLAY_NAME)) {
            violations.add(
                    "displayName", "must be one readable line of 1 to %d characters".formatted(LONGEST_DISPLAY_NAME));
        }
        return Optional.ofNullable(name);
    }

    private List<CheckTerms> checks(@Nullable List<TermsRequest.@Nullable Check> requested) {
        var checks = new ArrayList<CheckTerms>();
        var types = new HashSet<CheckType>();
        var wanted = violations.required("checks", requested).orElse(List.of());
        for (var at = 0; at < wanted.size(); at++) {
            var path = "checks[%d]".formatted(at);
            violations
                    .required(path, wanted.get(at))
                    .flatMap(check -> check(path + ".", check, types))
                    .ifPresent(checks::add);
        }
        return checks;
    }

    private Optional<CheckTerms> check(String path, TermsRequest.Check check, Set<CheckType> types) {
        var type = violations.oneOf(path + "type", check.type(), CheckType.values(), CheckType::wireName);
        if (type.isPresent() && !types.add(type.get())) {
            violations.add(path + "type", "must not be there twice");
        }
        var answerTimeout = requiredDuration(path + "answerTimeout", check.answerTimeout(), "P7D");
        var maxAttempts = violations
                .required(path + "maxAttempts", check.maxAttempts())
                .flatMap(attempts -> violations.number(path + "maxAttempts", attempts, 1, 10));
        var backOff = violations.duration(path + "backOff", check.backOff(), "PT0S", "P1D");
        var onUnanswered = violations.oneOf(
                path + "onUnanswered", check.onUnanswered(), OnUnanswered.values(), OnUnanswered::name);
        var parameters = type.map(known -> parameters(path + "parameters.", known, check.parameters()));
        return type.isEmpty() || answerTimeout.isEmpty() || maxAttempts.isEmpty() || onUnanswered.isEmpty()
                ? Optional.empty()
                : Optional.of(new CheckTerms(
                        type.get(),
                        answerTimeout.get(),
                        maxAttempts.get(),
                        backOff.orElse(Duration.ZERO),
                        onUnanswered.get(),
                        parameters.flatMap(CheckParameter::told).orElse(null)));
    }

    private Map<String, Integer> parameters(
            String path, CheckType type, @Nullable Map<String, @Nullable Integer> requested) {
        var known = CheckParameter.of(type);
        var values = new HashMap<String, Integer>();
        (requested == null ? Map.<String, @Nullable Integer>of() : requested).forEach((name, value) -> known.stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst()
                .ifPresentOrElse(
                        parameter -> violations
                                .number(path + name, value, parameter.min(), parameter.max())
                                .ifPresent(usable -> values.put(name, usable)),
                        () -> violations.add(
                                path + Violations.shown(name),
                                "is no parameter of the %s check".formatted(type.wireName()))));
        return values;
    }

    private Optional<ReviewTerms> review(TermsRequest.Review review) {
        var role = violations.oneOf(
                "review.candidateRole", review.candidateRole(), CandidateRole.values(), CandidateRole::wireName);
        var fourEyes = violations.required("review.fourEyes", review.fourEyes());
        var reminder = requiredDuration("review.reminder", review.reminder(), LONGEST_CASE);
        var escalation = requiredDuration("review.escalation", review.escalation(), LONGEST_CASE);
        if (reminder.isPresent() && escalation.isPresent() && reminder.get().compareTo(escalation.get()) > 0) {
            violations.add("review.escalation", "must not be before the reminder");
        }
        var dueAfter = violations.duration("review.dueAfter", review.dueAfter(), A_MOMENT, LONGEST_CASE);
        var onNoInformation = review.onNoInformation() == null
                ? Optional.of(OnNoInformation.REVIEW)
                : violations.oneOf(
                        "review.onNoInformation",
                        review.onNoInformation(),
                        OnNoInformation.values(),
                        OnNoInformation::name);
        var seniorReasonCodes = reasonCodes("review.seniorReasonCodes", review.seniorReasonCodes());
        return role.isEmpty() || fourEyes.isEmpty() || reminder.isEmpty() || escalation.isEmpty()
                ? Optional.empty()
                : Optional.of(new ReviewTerms(
                        role.get(),
                        fourEyes.get(),
                        reminder.get(),
                        escalation.get(),
                        dueAfter.orElse(null),
                        onNoInformation.orElse(OnNoInformation.REVIEW),
                        seniorReasonCodes));
    }

    private List<String> reasonCodes(String path, @Nullable List<@Nullable String> requested) {
        var codes = new ArrayList<String>();
        var wanted = requested == null ? List.<@Nullable String>of() : requested;
        if (wanted.size() > MOST_REASON_CODES) {
            violations.add(path, "must be at most %d".formatted(MOST_REASON_CODES));
            return List.of();
        }
        for (var at = 0; at < wanted.size(); at++) {
            var code = wanted.get(at);
            if (code == null || !code.matches(REASON_CODE)) {
                violations.add("%s[%d]".formatted(path, at), "must be an UPPER_SNAKE code of at most 64 characters");
            } else if (codes.contains(code)) {
                violations.add("%s[%d]".formatted(path, at), "must not be there twice");
            } else {
                codes.add(code);
            }
        }
        return codes;
    }

    private Optional<Duration> requiredDuration(String path, @Nullable String text, String most) {
        return violations.required(path, text).flatMap(given -> violations.duration(path, given, A_MOMENT, most));
    }
}
