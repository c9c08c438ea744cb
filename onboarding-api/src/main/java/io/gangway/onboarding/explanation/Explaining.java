package io.gangway.onboarding.explanation;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.gangway.onboarding.application.CheckCases;
import io.gangway.onboarding.application.Decision;
import io.gangway.onboarding.application.Onboarding;
import io.gangway.onboarding.application.OnboardingStatus;
import io.gangway.onboarding.application.Onboardings;
import io.gangway.onboarding.deciding.DecisionRecords;
import io.gangway.onboarding.explanation.Explanation.Answer;
import io.gangway.onboarding.explanation.Explanation.Event;
import io.gangway.onboarding.explanation.Explanation.Move;
import io.gangway.onboarding.explanation.Explanation.Version;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Gathers what is on record about an onboarding and joins it. */
@ApplicationScoped
class Explaining {

    private final Onboardings onboardings;
    private final CheckCases checks;
    private final DecisionRecords decisionRecords;
    private final Judgements judgements;
    private final OnRecord onRecord;

    Explaining(
            Onboardings onboardings,
            CheckCases checks,
            DecisionRecords decisionRecords,
            Judgements judgements,
            OnRecord onRecord) {
        this.onboardings = onboardings;
        this.checks = checks;
        this.decisionRecords = decisionRecords;
        this.judgements = judgements;
        this.onRecord = onRecord;
    }

    @Transactional
    Explanation explain(UUID id) {
        var onboarding = onboardings.get(id);
        if (!onboarding.isDecided()) {
            // Whoever writes about it holds this lock, so that what is read below belongs together.
            onboardings.getEntityManager().refresh(onboarding, LockModeType.PESSIMISTIC_READ);
        }
        var course = Course.upToTheAnswer(onRecord.stepsOf(id), onboarding.decidedAt());
        var versions = versionsIn(course, onboarding);
        return new Explanation(
                id,
                onboarding.product(),
                onboarding.isDecided(),
                answerOf(onboarding),
                onboarding.decision().isPresent() ? List.of() : Waiting.in(course),
                version(versions, onboarding.policyVersion()),
                course.moves().stream().map(step -> move(step, versions)).toList(),
                judgements.about(onboarding, decisionRecords.of(id), course),
                Ruling.in(course, onboarding.policyVersion()),
                Asked.in(course),
                ByHand.in(course, checks.of(id)),
                eventsIn(course),
                course.path(onboarding.createdAt(), onboarding.decidedAt()));
    }

    private static Answer answerOf(Onboarding onboarding) {
        return new Answer(
                onboarding.status(),
                onboarding.decision().map(Decision::reasons).orElseGet(() -> endOf(onboarding.status())),
                onboarding.decision().map(Decision::decidedBy).orElse(null),
                onboarding.dueAt(),
                onboarding.decidedAt().orElse(null));
    }

    /** The process's own words for an end without a decision. */
    private static List<String> endOf(OnboardingStatus status) {
        return switch (status) {
            case CANCELLED -> List.of("ONBOARDING_CANCELLED");
            case EXPIRED -> List.of("DEADLINE_PASSED");
            case RECEIVED, CHECKING, IN_REVIEW, AWAITING_APPLICANT, APPROVED, REJECTED -> List.of();
        };
    }

    private Map<Integer, Version> versionsIn(Course course, Onboarding onboarding) {
        var numbers = new HashSet<>(Set.of(onboarding.policyVersion()));
        for (var step : course.moves()) {
            numbers.add(fromVersion(step));
            numbers.add(toVersion(step));
        }
        return onRecord.versions(onboarding.product(), numbers).stream()
                .map(Version::of)
                .collect(toMap(Version::version, identity()));
    }

    private static Move move(Step step, Map<Integer, Version> versions) {
        return new Move(
                step.at(), step.text("by"), version(versions, fromVersion(step)), version(versions, toVersion(step)));
    }

    private static Version version(Map<Integer, Version> versions, int number) {
        return Objects.requireNonNull(versions.get(number), "No such policy version");
    }

    private static int fromVersion(Step move) {
        return Objects.requireNonNull(move.number("fromVersion"), "fromVersion");
    }

    private static int toVersion(Step move) {
        return Objects.requireNonNull(move.number("toVersion"), "toVersion");
    }

    private List<Event> eventsIn(Course course) {
        var used = course.eventsUsed();
        var known = onRecord.events(used).stream().map(Event::of).collect(toMap(Event::id, identity()));
        return used.stream().filter(known::containsKey).map(known::get).toList();
    }
}
