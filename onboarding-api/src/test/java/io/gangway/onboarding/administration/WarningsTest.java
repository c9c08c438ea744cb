package io.gangway.onboarding.administration;

import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.check.contract.CheckType;
import io.gangway.onboarding.decisiontable.DecisionTable;
import io.gangway.onboarding.decisiontable.DecisionTable.Row;
import io.gangway.onboarding.decisiontable.DecisionTable.Then;
import io.gangway.onboarding.decisiontable.HitPolicy;
import io.gangway.onboarding.decisiontable.TableOutcome;
import io.gangway.onboarding.policy.CheckTerms;
import io.gangway.onboarding.policy.OnNoInformation;
import io.gangway.onboarding.policy.OnUnanswered;
import io.gangway.onboarding.policy.PolicyTerms;
import io.gangway.onboarding.policy.ReviewTerms;
import io.gangway.onboarding.policy.StartingTerms;
import io.gangway.review.contract.CandidateRole;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WarningsTest {

    private static final PolicyTerms START = StartingTerms.read();

    private static PolicyTerms terms(List<CheckTerms> checks, DecisionTable table) {
        return new PolicyTerms(
                checks, START.completion(), START.deadline(), null, START.review(), null, List.of(), table);
    }

    private static CheckTerms credit(int attempts, Duration backOff, OnUnanswered reaction) {
        return new CheckTerms(CheckType.CREDIT, Duration.ofHours(1), attempts, backOff, reaction, null);
    }

    private static DecisionTable table(Row... rules) {
        return new DecisionTable(HitPolicy.FIRST, List.of("creditOutcome", "silence", "applicantAge"), List.of(rules));
    }

    private static Row rule(String id, Map<String, String> when, TableOutcome outcome) {
        return new Row(id, null, when, new Then(outcome, "REASON"));
    }

    private static List<String> codes(PolicyTerms terms) {
        return Warnings.about(terms).stream().map(Warning::code).toList();
    }

    private static List<String> codes(OnUnanswered reaction, Row... rules) {
        return codes(terms(List.of(credit(1, Duration.ZERO, reaction)), table(rules)));
    }

    @Test
    void theStartingTermsAreMeantAsTheyAre() {
        assertThat(Warnings.about(START)).isEmpty();
    }

    @Test
    void allAttemptsTogetherFitIntoTheDeadline() {
        var table = START.decisionTable();

        assertThat(codes(terms(List.of(credit(3, Duration.ofMinutes(29), OnUnanswered.REVIEW)), table)))
                .isEmpty();
        assertThat(codes(terms(List.of(credit(3, Duration.ofMinutes(30), OnUnanswered.REVIEW)), table)))
                .containsExactly("WAITS_BEYOND_DEADLINE");
    }

    @Test
    void aReviewIsDueBeforeTheDeadline() {
        var due = new ReviewTerms(
                CandidateRole.REVIEWER,
                false,
                Duration.ofMinutes(30),
                Duration.ofHours(1),
                START.deadline(),
                OnNoInformation.REVIEW,
                List.of());
        var terms = new PolicyTerms(
                START.checks(),
                START.completion(),
                START.deadline(),
                null,
                due,
                null,
                List.of(),
                START.decisionTable());

        assertThat(codes(terms)).containsExactly("DUE_BEYOND_DEADLINE");
    }

    @Test
    void aScoreComesFromACheckThatIsAskedFor() {
        assertThat(codes(terms(List.of(), START.decisionTable()))).containsExactly("NO_CHECKS", "INPUT_NEVER_KNOWN");
    }

    @ParameterizedTest
    @EnumSource(
            value = OnUnanswered.class,
            names = {"REVIEW", "REJECT"})
    void aTableThatApprovesSilenceIsOverruled(OnUnanswered reaction) {
        assertThat(codes(reaction, rule("All", Map.of(), TableOutcome.APPROVE))).containsExactly("SILENCE_APPROVED");
        assertThat(codes(reaction, rule("Adults", Map.of("applicantAge", ">= 18"), TableOutcome.APPROVE)))
                .containsExactly("SILENCE_APPROVED");
        assertThat(codes(reaction, rule("Silent", Map.of("creditOutcome", "\"UNANSWERED\""), TableOutcome.APPROVE)))
                .containsExactly("SILENCE_APPROVED");
    }

    @Test
    void aTableThatDealsWithSilenceFirstIsNot() {
        assertThat(codes(
                        OnUnanswered.REVIEW,
                        rule("Silent", Map.of("silence", "\"REVIEW\""), TableOutcome.REVIEW),
                        rule("All", Map.of(), TableOutcome.APPROVE)))
                .isEmpty();
        assertThat(codes(
                        OnUnanswered.REJECT,
                        rule("Silent", Map.of("silence", "\"REVIEW\""), TableOutcome.REVIEW),
                        rule("All", Map.of(), TableOutcome.APPROVE)))
                .containsExactly("SILENCE_APPROVED");
        assertThat(codes(
                        OnUnanswered.REVIEW,
                        rule("Clear", Map.of("creditOutcome", "\"CLEAR\""), TableOutcome.APPROVE),
                        rule("Rest", Map.of(), TableOutcome.REVIEW)))
                .isEmpty();
    }

    @Test
    void aSilenceThatMayPassMayBeApproved() {
        assertThat(codes(OnUnanswered.CONTINUE, rule("All", Map.of(), TableOutcome.APPROVE)))
                .isEmpty();
    }
}
