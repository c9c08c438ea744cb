package io.gangway.onboarding.process;

import io.gangway.onboarding.application.Onboarding;
import io.gangway.platform.ids.Ids;
import io.gangway.platform.outbox.Outbox;
import io.gangway.platform.outbox.OutgoingMessage;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Asks the engine for something in the running transaction: carried out if it commits, however long the engine is away. */
@ApplicationScoped
public class EngineOutbox {

    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    EngineOutbox(Outbox outbox, Ids ids, Clock clock) {
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    public void startProcess(UUID tenantId, Onboarding onboarding) {
        send(
                onboarding.id(),
                new EngineCommand.StartProcess(
                        tenantId,
                        onboarding.id(),
                        onboarding.dueAt(),
                        onboarding.warnAt().orElse(null)));
    }

    /** Answers the job that waits, with the variables the model expects of it. */
    public void completeJob(UUID onboardingId, long jobKey, Map<String, Object> variables) {
        send(onboardingId, new EngineCommand.CompleteJob(jobKey, variables));
    }

    /** Answers the job that waits with a business error. */
    public void throwError(UUID onboardingId, long jobKey, String errorCode) {
        send(onboardingId, new EngineCommand.ThrowError(jobKey, errorCode));
    }

    /** The onboarding was cancelled: lets its process withdraw what is open. */
    public void cancelProcess(UUID onboardingId) {
        send(onboardingId, new EngineCommand.PublishCancellation(onboardingId));
    }

    /** Ends an instance that has nothing left to do. */
    public void endInstance(UUID onboardingId, long instanceKey) {
        send(onboardingId, new EngineCommand.CancelInstance(instanceKey));
    }

    private void send(UUID onboardingId, EngineCommand command) {
        var type = command.getClass().getSimpleName();
        outbox.send(
                EngineDestination.NAME,
                OutgoingMessage.now(type, onboardingId.toString(), ids.next(), type, clock.instant(), command));
    }
}
