package io.gangway.onboarding.simulation;

import io.gangway.check.contract.CheckType;
import io.gangway.engine.Capability;
import io.gangway.engine.InstanceState;
import io.gangway.engine.ProcessEngine;
import io.gangway.engine.UnknownInstance;
import io.gangway.onboarding.application.Onboarding;
import io.gangway.onboarding.application.Timeline;
import io.gangway.onboarding.application.TimelineKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Moves timers of the process to now; they fire soon after, as they would have in their time. */
@ApplicationScoped
class HurriedTimers {

    private static final String DEADLINE = "Start_DeadlinePassed";

    private final ProcessEngine engine;
    private final Timeline timeline;
    private final Clock clock;

    HurriedTimers(ProcessEngine engine, Timeline timeline, Clock clock) {
        this.engine = engine;
        this.timeline = timeline;
        this.clock = clock;
    }

    void endAttempt(Onboarding onboarding, CheckType check, String caller) {
        hurry(onboarding, timerOf(check), "No attempt of the check waits for an answer.", caller);
    }

    void passDeadline(Onboarding onboarding, String caller) {
        hurry(onboarding, DEADLINE, "The onboarding has no deadline that could still pass.", caller);
    }

    private void hurry(Onboarding onboarding, String element, String otherwise, String caller) {
        engine.require(Capability.INSPECTION);
        engine.require(Capability.TIMERS);
        var instance = onboarding
                .processInstanceId()
                .filter(_ -> !onboarding.isDecided())
                .orElseThrow(() -> new SimulationNotPossible(otherwise));
        var timer = timersOf(instance).stream()
                .filter(one -> one.element().equals(element))
                .findFirst()
                .orElseThrow(() -> new SimulationNotPossible(otherwise));
        var now = clock.instant();
        engine.moveTimer(instance, timer.id(), now);
        timeline.add(
                onboarding.id(),
                TimelineKind.TIMER_MOVED,
                "The sandbox was told to let a timer of the process fire",
                Map.of(
                        "element",
                        element,
                        "from",
                        timer.dueAt().toString(),
                        "to",
                        now.toString(),
                        "reason",
                        "simulated",
                        "by",
                        caller));
    }

    private List<InstanceState.Timer> timersOf(String instance) {
        try {
            return engine.inspect(instance).timers();
        } catch (UnknownInstance ended) {
            return List.of();
        }
    }

    private static String timerOf(CheckType check) {
        return switch (check) {
            case ADDRESS -> "Timer_AddressUnanswered";
            case CREDIT -> "Timer_CreditUnanswered";
            case CRIMINAL_RECORD -> "Timer_CriminalRecordUnanswered";
        };
    }
}
