package io.gangway.engine.zeebe;

import io.gangway.engine.CaseBook.StepEvent.Left;
import java.util.UUID;

/** Carries out one command, and then tells the case what has become of its instance. */
final class CommandDelivery {

    private final ZeebeEngine engine;
    private final Consequences consequences;

    /** What the case is told, once the engine has done it; may be told twice. */
    interface Consequences {

        void left(Left step);

        void ended(UUID onboardingId);
    }

    CommandDelivery(ZeebeEngine engine, Consequences consequences) {
        this.engine = engine;
        this.consequences = consequences;
    }

    void carryOut(EngineCommand command) {
        switch (command) {
            case EngineCommand.StartProcess start -> engine.startProcess(start.variables());
            case EngineCommand.CompleteJob answer -> {
                var step = ZeebeStep.of(answer.stepId(), answer.onboardingId());
                left(step, engine.completeJob(step.jobKey(), answer.variables()));
            }
            case EngineCommand.ThrowError error -> {
                var step = ZeebeStep.of(error.stepId(), error.onboardingId());
                left(step, engine.throwError(step.jobKey(), error.errorCode()));
            }
            case EngineCommand.PublishCancellation cancellation ->
                engine.publishCancellation(cancellation.onboardingId());
            case EngineCommand.CancelInstance cancel -> {
                engine.cancelInstance(cancel.instanceKey());
                consequences.ended(cancel.onboardingId());
            }
        }
    }

    /** A job that was gone before its answer came was interrupted by an event, if it was not this answer told twice. */
    private void left(ZeebeStep step, boolean done) {
        consequences.left(new Left(step.onboardingId(), step.id(), step.element(), !done));
    }
}
