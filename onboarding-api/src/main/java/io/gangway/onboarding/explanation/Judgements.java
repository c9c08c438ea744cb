package io.gangway.onboarding.explanation;

import static java.util.Objects.requireNonNullElse;

import io.gangway.onboarding.application.Decision;
import io.gangway.onboarding.application.Onboarding;
import io.gangway.onboarding.application.TimelineKind;
import io.gangway.onboarding.deciding.DecisionRecord;
import io.gangway.onboarding.decisiontable.DecisionTable;
import io.gangway.onboarding.decisiontable.TableOutcome;
import io.gangway.onboarding.policy.Policies;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells what decision tables said about an onboarding. */
@ApplicationScoped
class Judgements {

    private static final String UNKNOWN = "UNKNOWN";

    private final Policies policies;

    Judgements(Policies policies) {
        this.policies = policies;
    }

    List<Judgement> about(Onboarding onboarding, List<DecisionRecord> records, Course course) {
        if (records.isEmpty()) {
            return unrecorded(onboarding, course).stream().toList();
        }
        var ordered = records.stream()
                .sorted(Comparator.comparing(DecisionRecord::at).thenComparing(DecisionRecord::id))
                .toList();
        var applies = ordered.stream()
                .filter(decided -> decided.policyId().equals(onboarding.policyId()))
                .reduce((_, later) -> later);
        return ordered.stream()
                .map(decided -> Judgement.of(
                        decided,
                        applies.filter(decided::equals).isPresent(),
                        descriptionOf(decided.policyId(), decided.verdict().rule())))
                .toList();
    }

    /** From the version's own table, which never changes. */
    private @Nullable String descriptionOf(UUID policyId, String rule) {
        return policies.findById(policyId).terms().decisionTable().rules().stream()
                .filter(row -> row.id().equals(rule))
                .findFirst()
                .map(DecisionTable.Row::description)
                .orElse(null);
    }

    /** Records of decisions came with numbered versions; older onboardings have their answer and their timeline. */
    private static Optional<Judgement> unrecorded(Onboarding onboarding, Course course) {
        return course.steps().stream()
                .filter(step -> step.is(TimelineKind.REVIEW_OPENED))
                .findFirst()
                .map(opened -> unrecorded(onboarding, TableOutcome.REVIEW, opened.text("reason"), opened.text("rule")))
                .or(() -> onboarding.decision().map(decision -> unrecorded(onboarding, decision)));
    }

    private static Judgement unrecorded(Onboarding onboarding, Decision decision) {
        return unrecorded(
                onboarding,
                TableOutcome.valueOf(decision.outcome().name()),
                decision.reasons().getFirst(),
                decision.rule());
    }

    private static Judgement unrecorded(
            Onboarding onboarding, TableOutcome outcome, @Nullable String reason, @Nullable String rule) {
        return Judgement.unrecorded(
                onboarding.policyId(),
                onboarding.policyVersion(),
                outcome,
                requireNonNullElse(reason, UNKNOWN),
                requireNonNullElse(rule, UNKNOWN));
    }
}
