package io.gangway.engine.zeebe;

import io.gangway.engine.ProcessEngine;
import io.gangway.platform.ids.Ids;
import io.gangway.platform.outbox.Outbox;
import io.gangway.platform.outbox.OutgoingMessage;
import io.gangway.platform.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Takes commands to the engine in the running transaction: carried out if it commits, however long the cluster is away. */
@ApplicationScoped
public class ZeebeOutbox {

    private final Outbox outbox;
    private final ZeebeEngine engine;
    private final CurrentTenant currentTenant;
    private final Ids ids;
    private final Clock clock;

    ZeebeOutbox(Outbox outbox, ZeebeEngine engine, CurrentTenant currentTenant, Ids ids, Clock clock) {
        this.outbox = outbox;
        this.engine = engine;
        this.currentTenant = currentTenant;
        this.ids = ids;
        this.clock = clock;
    }

    /** The port on the cluster. */
    public ProcessEngine process() {
        return new ZeebeProcess(this::send, engine, () -> currentTenant.get().toString());
    }

    private void send(EngineCommand command) {
        var type = command.getClass().getSimpleName();
        outbox.send(
                EngineDestination.NAME,
                OutgoingMessage.now(
                        type, command.onboardingId().toString(), ids.next(), type, clock.instant(), command));
    }
}
