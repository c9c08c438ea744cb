package io.gangway.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.camunda.zeebe.client.api.response.EvaluateDecisionResponse;
import io.camunda.zeebe.client.api.response.MatchedDecisionRule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code onboarding-decision.dmn}: each rule, the order of the rules, and the name a rule gives itself. */
class OnboardingDecisionTest {

    private static final String CLEAR = "CLEAR";
    private static final String CONSIDER = "CONSIDER";

    @RegisterExtension
    final ProcessEngine engine = ProcessEngine.withTheOnboardingModels();

    static Stream<Arguments> cases() {
        return Stream.of(
                arguments("everything clear", checks(CLEAR, CLEAR, CLEAR), 720, "APPROVE", "ALL_CLEAR", "AllClear"),
                arguments(
                        "clear, waived, skipped",
                        checks(CLEAR, "WAIVED", "SKIPPED"),
                        null,
                        "APPROVE",
                        "ALL_CLEAR",
                        "AllClear"),
                arguments(
                        "all skipped",
                        checks("SKIPPED", "SKIPPED", "SKIPPED"),
                        null,
                        "APPROVE",
                        "ALL_CLEAR",
                        "AllClear"),
                arguments(
                        "all clear comes before the score",
                        checks(CLEAR, CLEAR, CLEAR),
                        399,
                        "APPROVE",
                        "ALL_CLEAR",
                        "AllClear"),
                arguments(
                        "score below 400",
                        checks(CLEAR, CONSIDER, CLEAR),
                        399,
                        "REJECT",
                        "CREDIT_SCORE_TOO_LOW",
                        "CreditScoreTooLow"),
                arguments(
                        "score of 400",
                        checks(CLEAR, CONSIDER, CLEAR),
                        400,
                        "REVIEW",
                        "CHECK_TO_CONSIDER",
                        "ToConsider"),
                arguments(
                        "score zero",
                        checks(CLEAR, CONSIDER, CLEAR),
                        0,
                        "REJECT",
                        "CREDIT_SCORE_TOO_LOW",
                        "CreditScoreTooLow"),
                arguments(
                        "no score", checks(CLEAR, CONSIDER, CLEAR), null, "REVIEW", "CHECK_TO_CONSIDER", "ToConsider"),
                arguments(
                        "the score comes before silence",
                        checks("UNANSWERED:REJECT", CONSIDER, CLEAR),
                        399,
                        "REJECT",
                        "CREDIT_SCORE_TOO_LOW",
                        "CreditScoreTooLow"),
                arguments(
                        "silence that rejects",
                        checks("UNANSWERED:REJECT", CLEAR, CLEAR),
                        720,
                        "REJECT",
                        "CHECK_UNANSWERED",
                        "SilenceRejects"),
                arguments(
                        "one silence rejects, another asks",
                        checks("UNANSWERED", CLEAR, "UNANSWERED:REJECT"),
                        720,
                        "REJECT",
                        "CHECK_UNANSWERED",
                        "SilenceRejects"),
                arguments(
                        "only silence rejects, not a policy that would have",
                        checks("CONSIDER:REJECT", CLEAR, CLEAR),
                        720,
                        "REVIEW",
                        "CHECK_TO_CONSIDER",
                        "ToConsider"),
                arguments(
                        "left open", checks("UNANSWERED", CLEAR, CLEAR), 720, "REVIEW", "CHECK_UNANSWERED", "LeftOpen"),
                arguments(
                        "left open comes before to consider",
                        checks("UNANSWERED", CLEAR, CONSIDER),
                        720,
                        "REVIEW",
                        "CHECK_UNANSWERED",
                        "LeftOpen"),
                arguments(
                        "to consider",
                        checks(CLEAR, CLEAR, CONSIDER),
                        720,
                        "REVIEW",
                        "CHECK_TO_CONSIDER",
                        "ToConsider"),
                arguments(
                        "an outcome that the table does not know",
                        checks("PENDING", CLEAR, CLEAR),
                        720,
                        "REVIEW",
                        "CHECK_TO_CONSIDER",
                        "ToConsider"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void firstHitWins(
            String name,
            List<Map<String, String>> checks,
            @Nullable Integer creditScore,
            String outcome,
            String reason,
            String rule) {
        var variables = new HashMap<String, Object>();
        variables.put("checks", checks);
        variables.put("creditScore", creditScore);

        var response = engine.client()
                .newEvaluateDecisionCommand()
                .decisionId("onboarding-decision")
                .variables(variables)
                .send()
                .join();

        assertThat(response.getDecisionOutput())
                .isEqualTo(
                        "{\"outcome\":\"%s\",\"reason\":\"%s\",\"rule\":\"Rule_%s\"}".formatted(outcome, reason, rule));
        assertThat(ruleThatFired(response)).as("the rule's own id").isEqualTo("Rule_" + rule);
    }

    private static String ruleThatFired(EvaluateDecisionResponse response) {
        return response.getEvaluatedDecisions().getFirst().getMatchedRules().stream()
                .map(MatchedDecisionRule::getRuleId)
                .reduce((one, other) -> one + "," + other)
                .orElse("none");
    }

    /** Each {@code OUTCOME} or {@code OUTCOME:onUnanswered}; a person resolves silence unless said otherwise. */
    private static List<Map<String, String>> checks(String... checks) {
        return Stream.of(checks)
                .map(check -> check.contains(":") ? check.split(":", 2) : new String[] {check, "REVIEW"})
                .map(parts -> Map.of("outcome", parts[0], "onUnanswered", parts[1]))
                .toList();
    }
}
