package io.gangway.onboarding.rehearsal;

import io.gangway.check.contract.CheckType;
import io.gangway.onboarding.deciding.Facts;
import io.gangway.onboarding.deciding.Facts.Ending;
import io.gangway.onboarding.deciding.Facts.Found;
import io.gangway.onboarding.deciding.Verdict;
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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A small policy and what it may meet: approves from a credit score on, rejects below, and knows a rule for nobody. */
final class Terms {

    static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private Terms() {}

    static PolicyTerms approvingFrom(int score, @Nullable Integer minimumAge) {
        return new PolicyTerms(
                List.of(new CheckTerms(
                        CheckType.CREDIT, Duration.ofMinutes(10), 1, Duration.ZERO, OnUnanswered.REVIEW, null)),
                Completion.WAIT_FOR_ALL,
                Duration.ofHours(4),
                null,
                new ReviewTerms(CandidateRole.REVIEWER, false, Duration.ofMinutes(30), Duration.ofHours(1)),
                minimumAge,
                List.of(),
                new DecisionTable(
                        HitPolicy.FIRST,
                        List.of("creditScore", "applicantAge"),
                        List.of(
                                row("Enough", "creditScore", ">= " + score, TableOutcome.APPROVE),
                                row("TooLow", "creditScore", "< " + score, TableOutcome.REJECT),
                                row("Nobody", "applicantAge", "150", TableOutcome.REVIEW))));
    }

    private static Row row(String id, String input, String cell, TableOutcome outcome) {
        return new Row(id, null, Map.of(input, cell), new Then(outcome, "SAID_SO"));
    }

    static Version aVersion() {
        return new Version(UUID.randomUUID(), 2, approvingFrom(400, null));
    }

    static Facts scored(int score) {
        return facts(new Found(Ending.CLEAR, score), 30);
    }

    static Facts facts(Found credit, int age) {
        return new Facts(Map.of("credit", credit), age, "DE", null, null);
    }

    static PastDecision decided(TableOutcome outcome, Facts facts) {
        return new PastDecision(
                UUID.randomUUID(), UUID.randomUUID(), NOON, new Verdict(outcome, "SAID_BEFORE", "Before"), facts);
    }
}
