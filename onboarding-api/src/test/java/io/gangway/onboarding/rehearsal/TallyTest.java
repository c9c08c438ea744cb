package io.gangway.onboarding.rehearsal;

import static io.gangway.onboarding.rehearsal.Hindsight.Outcome.APPROVE;
import static io.gangway.onboarding.rehearsal.Hindsight.Outcome.NOT_ACCEPTED;
import static io.gangway.onboarding.rehearsal.Hindsight.Outcome.REJECT;
import static io.gangway.onboarding.rehearsal.Hindsight.Outcome.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.gangway.onboarding.deciding.Facts;
import io.gangway.onboarding.deciding.Facts.Ending;
import io.gangway.onboarding.deciding.Facts.Found;
import io.gangway.onboarding.deciding.Judge;
import io.gangway.onboarding.decisiontable.TableOutcome;
import io.gangway.onboarding.policy.PolicyTerms;
import io.gangway.onboarding.rehearsal.RehearsalResult.Change;
import io.gangway.onboarding.rehearsal.RehearsalResult.Rule;
import io.gangway.onboarding.rehearsal.RehearsalResult.RuleHits;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TallyTest {

    private final PolicyTerms terms = Terms.approvingFrom(500, 18);
    private final Judge judge = new Judge(terms);
    private final Retrial retrial = new Retrial(judge);
    private final Tally tally = new Tally();

    private boolean add(TableOutcome before, Facts facts) {
        return tally.add(Terms.decided(before, facts), retrial.of(facts), judge.lacksResultsIn(facts));
    }

    private RehearsalResult result() {
        return tally.result(terms.decisionTable(), judge, tally.flips(), Duration.ofSeconds(2));
    }

    @Test
    void anotherOutcomeIsAFlipAndAnotherRuleIsNone() {
        assertThat(add(TableOutcome.APPROVE, Terms.scored(499))).isTrue();
        assertThat(add(TableOutcome.APPROVE, Terms.scored(500))).isFalse();
    }

    @Test
    void countsBeforeAndAfterAndEachWayFromTheOneToTheOther() {
        // Given
        add(TableOutcome.APPROVE, Terms.scored(499));
        add(TableOutcome.APPROVE, Terms.scored(450));
        add(TableOutcome.APPROVE, Terms.scored(700));
        add(TableOutcome.REVIEW, Terms.scored(800));

        // When
        var result = result();

        // Then
        assertThat(result.rehearsed()).isEqualTo(4);
        assertThat(result.flips()).isEqualTo(3);
        assertThat(result.before()).containsExactly(entry(APPROVE, 3), entry(REVIEW, 1), entry(REJECT, 0));
        assertThat(result.after())
                .containsExactly(entry(APPROVE, 2), entry(REVIEW, 0), entry(REJECT, 2), entry(NOT_ACCEPTED, 0));
        assertThat(result.matrix())
                .containsExactly(
                        new Change(APPROVE, APPROVE, 1),
                        new Change(APPROVE, REJECT, 2),
                        new Change(REVIEW, APPROVE, 1));
        assertThat(result.duration()).hasSeconds(2);
    }

    @Test
    void countsTheHitsOfEachRuleAndNamesThoseThatHitNobody() {
        // Given
        add(TableOutcome.APPROVE, Terms.scored(700));
        add(TableOutcome.APPROVE, Terms.scored(701));

        // Then
        assertThat(result().rules())
                .containsExactly(new RuleHits("Enough", "creditScore >= 500 → APPROVE (SAID_SO)", 2));
        assertThat(result().neverHit()).extracting(Rule::rule).containsExactly("TooLow", "Nobody");
    }

    @Test
    void countsTheRulesThatStandAboveTheTable() {
        // Given a silent check, and a clear one without a score
        add(TableOutcome.APPROVE, Terms.facts(new Found(Ending.SILENT, null), 30));
        add(TableOutcome.APPROVE, Terms.facts(new Found(Ending.CLEAR, null), 30));

        // Then
        assertThat(result().rules()).extracting(RuleHits::rule).containsExactly(Judge.NO_RULE);
        assertThat(result().rules()).extracting(RuleHits::hits).containsExactly(2);
        assertThat(result().after()).containsEntry(REVIEW, 2);
    }

    @Test
    void whoIsTooYoungIsNotAcceptedAndMeetsNoRule() {
        // When
        var flip = add(TableOutcome.APPROVE, Terms.facts(new Found(Ending.CLEAR, 900), 17));

        // Then
        assertThat(flip).isTrue();
        assertThat(result().after()).containsEntry(NOT_ACCEPTED, 1);
        assertThat(result().rules()).isEmpty();
        assertThat(add(TableOutcome.APPROVE, Terms.facts(new Found(Ending.CLEAR, 900), 18)))
                .isFalse();
    }

    @Test
    void tellsHowManyLackAResult() {
        add(TableOutcome.APPROVE, Terms.facts(new Found(Ending.NOT_ASKED, null), 30));
        add(TableOutcome.APPROVE, Terms.facts(new Found(Ending.WITHDRAWN, null), 30));
        add(TableOutcome.APPROVE, Terms.scored(700));

        assertThat(result().withoutResults()).isEqualTo(2);
    }
}
