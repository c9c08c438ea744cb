package io.gangway.engine.embedded;

import io.gangway.engine.ProceedLater;
import io.gangway.engine.StepOutcome;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Map;
import org.operaton.bpm.engine.delegate.BpmnError;
import org.operaton.bpm.engine.impl.bpmn.behavior.AbstractBpmnActivityBehavior;
import org.operaton.bpm.engine.impl.bpmn.helper.BpmnExceptionHandler;
import org.operaton.bpm.engine.impl.migration.validation.activity.SupportedActivityValidator;
import org.operaton.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.operaton.bpm.engine.impl.pvm.delegate.ActivityExecution;

/** A step: its handler runs when the token comes, and where it says so the token waits for the answer. */
final class StepBehavior extends AbstractBpmnActivityBehavior {

    static {
        // The engine migrates what waits at behaviours that it knows; this one waits like its own user and receive
        // tasks.
        SupportedActivityValidator.SUPPORTED_ACTIVITY_BEHAVIORS.add(StepBehavior.class);
    }

    private final StepDefinition definition;
    private final StepRunner runner;
    private final StepTrail trail;

    StepBehavior(StepDefinition definition, StepRunner runner, StepTrail trail) {
        this.definition = definition;
        this.runner = runner;
        this.trail = trail;
    }

    @Override
    public void execute(ActivityExecution execution) throws Exception {
        trail.entered(definition, execution);
        if (ProceedLater.isAsked()) {
            LaterJob.begin((ExecutionEntity) execution);
        } else {
            begin(execution);
        }
    }

    /** Runs the handler of a step that was entered. */
    void begin(ActivityExecution execution) throws Exception {
        switch (runner.run(callOf(execution))) {
            case StepOutcome.Complete done -> {
                apply(execution, done.variables());
                leave(execution);
            }
            case StepOutcome.Wait _ -> {}
            case StepOutcome.BusinessError error -> fail(execution, error.code());
        }
    }

    private StepRunner.Call callOf(ActivityExecution execution) {
        return new StepRunner.Call(
                definition.type(),
                definition.element(),
                execution.getId(),
                execution.getProcessInstanceId(),
                StepTrail.onboarding(execution),
                name -> definition.input(name, execution::getVariable));
    }

    /** What the waiting step was told, as variables of the process. */
    void apply(ActivityExecution execution, Map<String, Object> outcome) {
        definition.variablesOf(outcome).forEach((name, value) -> execution.setVariable(name, stored(value)));
    }

    static void fail(ActivityExecution execution, String errorCode) throws Exception {
        BpmnExceptionHandler.propagateBpmnError(new BpmnError(errorCode), execution);
    }

    @Override
    public void leave(ActivityExecution execution) {
        super.leave(execution);
    }

    /** A time for a timer is never early: the engine counts in milliseconds, so it is rounded up. */
    static Object stored(Object value) {
        if (value instanceof Instant time) {
            var millis = time.truncatedTo(ChronoUnit.MILLIS);
            return Date.from(millis.equals(time) ? time : millis.plusMillis(1));
        }
        return value;
    }
}
