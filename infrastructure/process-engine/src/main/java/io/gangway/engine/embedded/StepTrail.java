package io.gangway.engine.embedded;

import io.gangway.engine.CaseBook.StepEvent;
import java.util.UUID;
import java.util.function.Consumer;
import org.operaton.bpm.engine.delegate.BaseDelegateExecution;
import org.operaton.bpm.engine.delegate.DelegateListener;
import org.operaton.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.operaton.bpm.engine.impl.pvm.delegate.ActivityExecution;

/** Tells which steps were entered and left. */
final class StepTrail {

    private final Consumer<StepEvent> events;

    StepTrail(Consumer<StepEvent> events) {
        this.events = events;
    }

    void entered(StepDefinition step, ActivityExecution execution) {
        events.accept(new StepEvent.Entered(onboarding(execution), execution.getId(), step.element()));
    }

    DelegateListener<? extends BaseDelegateExecution> onEnd(StepDefinition step) {
        return (DelegateListener<ExecutionEntity>) execution -> events.accept(
                new StepEvent.Left(onboarding(execution), execution.getId(), step.element(), execution.isCanceled()));
    }

    static UUID onboarding(ActivityExecution execution) {
        return UUID.fromString(execution.getProcessBusinessKey());
    }
}
