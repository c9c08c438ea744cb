package io.gangway.onboarding.policy;

import io.gangway.check.contract.CheckType;
import io.gangway.onboarding.decisiontable.DecisionTable;
import io.gangway.onboarding.decisiontable.DmnTables;
import io.gangway.review.contract.CandidateRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** What the first draft of a product begins with: every check, a person for every doubt. */
public final class StartingTerms {

    /** From the module bpmn, where a modeller finds it. */
    private static final String DECISION_TABLE = "/bpmn/onboarding-decision.dmn";

    private StartingTerms() {}

    public static PolicyTerms read() {
        return new PolicyTerms(
                Stream.of(CheckType.values()).map(StartingTerms::asked).toList(),
                Completion.WAIT_FOR_ALL,
                Duration.ofHours(4),
                null,
                new ReviewTerms(CandidateRole.REVIEWER, false, Duration.ofMinutes(30), Duration.ofHours(1)),
                null,
                List.of(),
                decisionTable());
    }

    private static CheckTerms asked(CheckType type) {
        return new CheckTerms(type, Duration.ofMinutes(10), 3, Duration.ZERO, OnUnanswered.REVIEW, null);
    }

    private static DecisionTable decisionTable() {
        try (var document = StartingTerms.class.getResourceAsStream(DECISION_TABLE)) {
            if (document == null) {
                throw new IllegalStateException(DECISION_TABLE + " is not on the class path");
            }
            return DmnTables.read(new String(document.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
