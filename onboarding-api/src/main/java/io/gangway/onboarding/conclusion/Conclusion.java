package io.gangway.onboarding.conclusion;

import io.gangway.onboarding.application.Decision;
import io.gangway.onboarding.application.Onboarding;
import io.gangway.onboarding.application.OnboardingEvents;
import io.gangway.onboarding.application.Timeline;
import io.gangway.onboarding.application.TimelineKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;

/** Ends onboardings: state, timeline and event in the running transaction. The first end wins; later ones do nothing. */
@ApplicationScoped
public class Conclusion {

    private final Timeline timeline;
    private final OnboardingEvents events;
    private final Clock clock;

    Conclusion(Timeline timeline, OnboardingEvents events, Clock clock) {
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    public void decide(Onboarding onboarding, Decision decision) {
        if (onboarding.decide(decision, clock.instant())) {
            timeline.add(
                    onboarding.id(),
                    TimelineKind.DECISION,
                    "%s, decided by %s".formatted(decision.outcome(), decision.decidedBy()),
                    Map.of(
                            "outcome", decision.outcome().name(),
                            "reasons", decision.reasons(),
                            "rule", decision.rule(),
                            "decidedBy", decision.decidedBy(),
                            "policyVersion", decision.policyVersion()));
            announce(onboarding);
        }
    }

    /** Returns false when there was an answer already. */
    public boolean expire(Onboarding onboarding) {
        return announceIf(onboarding.expire(clock.instant()), onboarding);
    }

    /** Returns false when there was an answer already. */
    public boolean cancel(Onboarding onboarding) {
        return announceIf(onboarding.cancel(clock.instant()), onboarding);
    }

    private boolean announceIf(boolean ended, Onboarding onboarding) {
        if (ended) {
            announce(onboarding);
        }
        return ended;
    }

    private void announce(Onboarding onboarding) {
        timeline.add(
                onboarding.id(),
                TimelineKind.TERMINAL,
                "The onboarding is " + onboarding.status(),
                Map.of("status", onboarding.status().name()));
        events.ended(onboarding);
    }
}
