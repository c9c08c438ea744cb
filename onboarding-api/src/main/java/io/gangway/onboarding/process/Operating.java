package io.gangway.onboarding.process;

import io.gangway.engine.Capability;
import io.gangway.engine.DrivesProcess;
import io.gangway.engine.InstanceState;
import io.gangway.engine.ProcessEngine;
import io.gangway.engine.UnknownInstance;
import io.gangway.onboarding.application.Onboarding;
import io.gangway.onboarding.application.Onboardings;
import io.gangway.onboarding.application.Timeline;
import io.gangway.onboarding.application.TimelineKind;
import io.gangway.platform.problem.UnknownResource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What operators may see of a process and do about it. Each act is in the onboarding's timeline, with who did it. */
@ApplicationScoped
class Operating {

    private static final int INCIDENTS_AT_ONCE = 200;
    private static final Set<String> PROMISED = Set.of("Start_DeadlinePassed", "Start_DeadlineNear");

    private final Onboardings onboardings;
    private final ProcessEngine engine;
    private final StepRecords steps;
    private final Timeline timeline;

    Operating(Onboardings onboardings, ProcessEngine engine, StepRecords steps, Timeline timeline) {
        this.onboardings = onboardings;
        this.engine = engine;
        this.steps = steps;
        this.timeline = timeline;
    }

    @Transactional
    ProcessView show(UUID onboardingId) {
        return view(onboardings.get(onboardingId));
    }

    @Transactional
    IncidentListView incidents() {
        engine.require(Capability.INSPECTION);
        return IncidentListView.of(engine.incidents(INCIDENTS_AT_ONCE));
    }

    @DrivesProcess
    @Transactional
    ProcessView moveTimer(UUID onboardingId, String timerId, TimerMove move, String caller) {
        var onboarding = onboardings.getForChange(onboardingId);
        engine.require(Capability.TIMERS);
        var instance = runningInstance(onboarding);
        var timer = engine.inspect(instance).timers().stream()
                .filter(one -> one.id().equals(timerId))
                .findFirst()
                .orElseThrow(UnknownResource::new);
        if (PROMISED.contains(timer.element())) {
            throw ProcessRefusal.notMovable(timer.element());
        }
        engine.moveTimer(instance, timerId, move.dueAt());
        timeline.add(
                onboardingId,
                TimelineKind.TIMER_MOVED,
                "An operator moved a timer of the process",
                Map.of(
                        "element", timer.element(),
                        "from", timer.dueAt().toString(),
                        "to", move.dueAt().toString(),
                        "reason", move.reason(),
                        "by", caller));
        return view(onboarding);
    }

    @DrivesProcess
    @Transactional
    ProcessView retry(UUID onboardingId, String incidentId, String caller) {
        var onboarding = onboardings.getForChange(onboardingId);
        engine.require(Capability.RETRY);
        if (!engine.retry(runningInstance(onboarding), incidentId)) {
            throw new UnknownResource();
        }
        timeline.add(
                onboardingId,
                TimelineKind.INCIDENT_RETRIED,
                "An operator had a broken step tried again",
                Map.of("incidentId", incidentId, "by", caller));
        return view(onboarding);
    }

    @DrivesProcess
    @Transactional
    MigrationView migrate(UUID onboardingId, boolean dryRun, String caller) {
        var onboarding = onboardings.getForChange(onboardingId);
        engine.require(Capability.MIGRATION);
        var report = engine.migrate(runningInstance(onboarding), dryRun);
        if (!dryRun && !report.possible()) {
            throw ProcessRefusal.notPossible(report.obstacles());
        }
        var view = MigrationView.of(report, dryRun);
        if (view.migrated()) {
            timeline.add(
                    onboardingId,
                    TimelineKind.PROCESS_MIGRATED,
                    "The process was taken to version %d of the model".formatted(report.toVersion()),
                    Map.of("fromVersion", report.fromVersion(), "toVersion", report.toVersion(), "by", caller));
        }
        return view;
    }

    private ProcessView view(Onboarding onboarding) {
        engine.require(Capability.INSPECTION);
        var entered = steps.of(onboarding.id());
        if (onboarding.isDecided() || onboarding.processInstanceId().isEmpty()) {
            return ProcessView.ended(engine.name(), entered);
        }
        var instance = onboarding.processInstanceId().get();
        return ProcessView.of(engine.name(), instance, stateOf(instance), entered);
    }

    private InstanceState stateOf(String instance) {
        try {
            return engine.inspect(instance);
        } catch (UnknownInstance gone) {
            throw ProcessRefusal.ended();
        }
    }

    private static String runningInstance(Onboarding onboarding) {
        if (onboarding.isDecided()) {
            throw ProcessRefusal.ended();
        }
        return onboarding.processInstanceId().orElseThrow(ProcessRefusal::ended);
    }
}
