package io.gangway.onboarding.deciding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gangway.check.contract.CheckType;
import io.gangway.onboarding.deciding.Facts.Ending;
import io.gangway.onboarding.deciding.Facts.Found;
import io.gangway.onboarding.decisiontable.DecisionTable;
import io.gangway.onboarding.decisiontable.DecisionTable.Row;
import io.gangway.onboarding.decisiontable.DecisionTable.Then;
import io.gangway.onboarding.decisiontable.HitPolicy;
import io.gangway.onboarding.decisiontable.TableOutcome;
import io.gangway.onboarding.policy.CheckTerms;
import io.gangway.onboarding.policy.Completion;
import io.gangway.onboarding.policy.OnUnanswered;
import io.gangway.onboarding.policy.PolicyTerms;
import io.gangway.onboarding.policy.ReviewTerms;
import io.gangway.review.contract.CandidateRole;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JudgeTest {

    private static final String FINE = "\"CLEAR\", \"WAIVED\", \"SKIPPED\"";

    /** What every tenant starts with. */
    private static final DecisionTable STARTING_TABLE = new DecisionTable(
            HitPolicy.FIRST,
            List.of("addressOutcome", "creditOutcome", "criminalRecordOutcome", "creditScore"),
            List.of(
                    row(
                            "AllClear",
                            Map.of("addressOutcome", FINE, "creditOutcome", FINE, "criminalRecordOutcome", FINE),
                            TableOutcome.APPROVE),
                    row("ScoreTooLow", Map.of("creditScore", "< 400"), TableOutcome.REJECT),
                    row("ToConsider", Map.of(), TableOutcome.REVIEW)));

    private static Row row(String id, Map<String, String> when, TableOutcome outcome) {
        return new Row(id, null, when, new Then(outcome, "BECAUSE"));
    }

    private static PolicyTerms terms(DecisionTable table, OnUnanswered onUnanswered, CheckType... types) {
        return terms(false, table, onUnanswered, types);
    }

    private static PolicyTerms terms(
            boolean fourEyes, DecisionTable table, OnUnanswered onUnanswered, CheckType... types) {
        var checks = Arrays.stream(types)
                .map(type -> new CheckTerms(type, Duration.ofMinutes(1), 1, Duration.ZERO, onUnanswered, null))
                .toList();
        return new PolicyTerms(
                checks,
                Completion.FAIL_FAST,
                Duration.ofHours(1),
                null,
                new ReviewTerms(CandidateRole.REVIEWER, fourEyes, Duration.ofMinutes(10), Duration.ofMinutes(20)),
                null,
                List.of(),
                table);
    }

    private static Facts facts(Map<String, Found> checks) {
        return new Facts(checks, 36, "DE", null, null);
    }

    private static Found found(Ending ending, @Nullable Integer score) {
        return new Found(ending, score);
    }

    @Test
    void approvesWhenAllIsClear() {
        var judge = new Judge(terms(STARTING_TABLE, OnUnanswered.REVIEW, CheckType.values()));

        var verdict = judge.judge(facts(Map.of(
                "address", found(Ending.CLEAR, 70),
                "credit", found(Ending.CLEAR, 720),
                "criminal-record", found(Ending.CLEAR, null))));

        assertThat(verdict).isEqualTo(new Verdict(TableOutcome.APPROVE, "BECAUSE", "AllClear"));
        assertThat(judge.textOf("AllClear")).contains("addressOutcome");
    }

    @Test
    void whereTwoMustAgreeAResultByHandIsForASecondPerson() {
        var approving = Map.of("address", new Found(Ending.CLEAR, 70, true), "credit", found(Ending.CLEAR, 720));
        var rejecting = Map.of("address", found(Ending.CLEAR, 70), "credit", new Found(Ending.CONSIDER, 100, true));
        var alone = new Judge(terms(STARTING_TABLE, OnUnanswered.REVIEW, CheckType.ADDRESS, CheckType.CREDIT));
        var two = new Judge(terms(true, STARTING_TABLE, OnUnanswered.REVIEW, CheckType.ADDRESS, CheckType.CREDIT));

        for (var checks : List.of(approving, rejecting)) {
            assertThat(alone.judge(facts(checks)).outcome()).isNotEqualTo(TableOutcome.REVIEW);
            assertThat(two.judge(facts(checks)))
                    .isEqualTo(new Verdict(TableOutcome.REVIEW, "RESOLVED_BY_HAND", Judge.RESOLVED_BY_HAND));
            assertThat(two.foresee(facts(checks))).isEmpty();
        }
        assertThat(two.textOf(Judge.RESOLVED_BY_HAND)).contains("second person");
    }

    @Test
    void aPersonWhomTheTableWantsAnywayIsAskedForItsReason() {
        var two = new Judge(terms(true, STARTING_TABLE, OnUnanswered.REVIEW, CheckType.CREDIT));

        var verdict = two.judge(facts(Map.of("credit", new Found(Ending.CONSIDER, 480, true))));

        assertThat(verdict.rule()).isEqualTo("ToConsider");
    }

    @Test
    void aResultByHandOfACheckThatIsNotAskedForDoesNotMatter() {
        var two = new Judge(terms(true, STARTING_TABLE, OnUnanswered.REVIEW, CheckType.ADDRESS));

        var verdict = two.judge(
                facts(Map.of("address", found(Ending.CLEAR, 70), "credit", new Found(Ending.CONSIDER, 100, true))));

        assertThat(verdict.rule()).isEqualTo("AllClear");
    }

    @Test
    void factsOfBeforeSayNothingAboutHandsAndNewOnesOnlyWhereThereIsOne() throws JsonProcessingException {
        var json = new ObjectMapper();

        assertThat(json.readValue("{\"ending\": \"CLEAR\", \"score\": 70}", Found.class))
                .isEqualTo(found(Ending.CLEAR, 70));
        assertThat(json.writeValueAsString(found(Ending.CLEAR, 70))).doesNotContain("byHand");
        var byHand = new Found(Ending.CLEAR, null, true);
        assertThat(json.readValue(json.writeValueAsString(byHand), Found.class)).isEqualTo(byHand);
    }

    @Test
    void doesNotLookAtACheckThatTheTermsDoNotAskFor() {
        var judge = new Judge(terms(STARTING_TABLE, OnUnanswered.REVIEW, CheckType.ADDRESS));

        var verdict =
                judge.judge(facts(Map.of("address", found(Ending.CLEAR, 70), "credit", found(Ending.CONSIDER, 100))));

        assertThat(verdict.rule()).isEqualTo("AllClear");
    }

    @ParameterizedTest
    @EnumSource
    void silenceIsAsTheTermsSayAndNotAsItWasRecorded(OnUnanswered reaction) {
        var judge = new Judge(terms(STARTING_TABLE, reaction, CheckType.ADDRESS));

        var verdict = judge.judge(facts(Map.of("address", found(Ending.SILENT, null))));

        assertThat(verdict.rule())
                .isEqualTo(
                        switch (reaction) {
                            case CONTINUE -> "AllClear";
                            case REVIEW -> "ToConsider";
                            case REJECT -> Judge.SILENCE_REJECTS;
                        });
    }

    @Test
    void whatNoRuleCoversIsForAPerson() {
        var table = new DecisionTable(
                HitPolicy.FIRST,
                List.of("creditScore"),
                List.of(row("High", Map.of("creditScore", ">= 900"), TableOutcome.APPROVE)));
        var judge = new Judge(terms(table, OnUnanswered.CONTINUE, CheckType.CREDIT));

        var verdict = judge.judge(facts(Map.of("credit", found(Ending.CLEAR, 899))));

        assertThat(verdict).isEqualTo(new Verdict(TableOutcome.REVIEW, "NO_RULE_MATCHED", Judge.NO_RULE));
    }

    @Test
    void knowsWhenItLacksResults() {
        var judge = new Judge(terms(STARTING_TABLE, OnUnanswered.REVIEW, CheckType.ADDRESS, CheckType.CREDIT));

        assertThat(judge.lacksResultsIn(facts(Map.of("address", found(Ending.CLEAR, 1)))))
                .isTrue();
        assertThat(judge.lacksResultsIn(
                        facts(Map.of("address", found(Ending.CLEAR, 1), "credit", found(Ending.SILENT, null)))))
                .isFalse();
    }

    /** Every way in which the checks can go, for every partial knowledge of them: what is foreseen comes true. */
    @ParameterizedTest
    @EnumSource
    void whatItForeseesComesTrueWhateverTheOpenChecksAnswer(OnUnanswered reaction) {
        var judge = new Judge(terms(STARTING_TABLE, reaction, CheckType.values()));
        var foreseen = 0;
        for (var partial : allWays(true)) {
            var verdict = judge.foresee(facts(partial));
            if (verdict.isPresent()) {
                foreseen++;
                assertThat(completionsOf(partial)).allSatisfy(known -> assertThat(
                                judge.judge(facts(known)).outcome())
                        .isEqualTo(verdict.get().outcome()));
            }
        }
        assertThat(foreseen).isPositive();
    }

    private static List<Map<String, Found>> completionsOf(Map<String, Found> partial) {
        return allWays(false).stream()
                .filter(way -> way.entrySet().containsAll(partial.entrySet()))
                .toList();
    }

    private static List<Map<String, Found>> allWays(boolean alsoOpen) {
        var ways = new ArrayList<Map<String, Found>>();
        ways.add(Map.of());
        for (var type : CheckType.values()) {
            var longer = new ArrayList<Map<String, Found>>();
            for (var way : ways) {
                if (alsoOpen) {
                    longer.add(way);
                }
                endings(type).forEach(found -> {
                    var more = new HashMap<>(way);
                    more.put(type.wireName(), found);
                    longer.add(more);
                });
            }
            ways = longer;
        }
        return ways;
    }

    private static Stream<Found> endings(CheckType type) {
        return type == CheckType.CREDIT
                ? Stream.of(
                        found(Ending.CLEAR, 720),
                        found(Ending.CLEAR, 399),
                        found(Ending.CONSIDER, 400),
                        found(Ending.CONSIDER, 399),
                        found(Ending.CONSIDER, null),
                        found(Ending.SILENT, null),
                        found(Ending.WITHDRAWN, null))
                : Stream.of(
                        found(Ending.CLEAR, null),
                        found(Ending.CONSIDER, null),
                        found(Ending.SILENT, null),
                        found(Ending.WITHDRAWN, null));
    }
}
