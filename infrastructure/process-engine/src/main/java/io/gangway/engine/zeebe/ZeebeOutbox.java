package io.gangway.engine.zeebe;

import static io.gangway.engine.ProcessVariables.ONBOARDING_ID;
import static io.gangway.engine.ProcessVariables.TENANT_ID;

import io.gangway.engine.Capability;
import io.gangway.engine.CapabilityMissing;
import io.gangway.engine.InstanceState;
import io.gangway.engine.MigrationReport;
import io.gangway.engine.ProcessEngine;
import io.gangway.platform.ids.Ids;
import io.gangway.platform.outbox.Outbox;
import io.gangway.platform.outbox.OutgoingMessage;
import io.gangway.platform.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The port on a Zeebe cluster: what is asked in the running transaction is carried out if it commits, however long the
 * cluster is away.
 */
@ApplicationScoped
@Typed(ZeebeOutbox.class)
public class ZeebeOutbox implements ProcessEngine {

    private static final String NAME = "zeebe";

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

    @Override
    public String name() {
        return NAME;
    }

    /** Its gateway takes commands and answers no questions. */
    @Override
    public Set<Capability> capabilities() {
        return Set.of();
    }

    @Override
    public void start(UUID onboardingId, Map<String, Object> variables) {
        var all = asText(variables);
        all.put(TENANT_ID, currentTenant.get().toString());
        all.put(ONBOARDING_ID, onboardingId.toString());
        send(onboardingId, new EngineCommand.StartProcess(all));
    }

    @Override
    public void answer(UUID onboardingId, String stepId, Map<String, Object> variables) {
        send(onboardingId, new EngineCommand.CompleteJob(Long.parseLong(stepId), asText(variables)));
    }

    @Override
    public void fail(UUID onboardingId, String stepId, String errorCode) {
        send(onboardingId, new EngineCommand.ThrowError(Long.parseLong(stepId), errorCode));
    }

    @Override
    public void cancel(UUID onboardingId) {
        send(onboardingId, new EngineCommand.PublishCancellation(onboardingId));
    }

    @Override
    public void end(UUID onboardingId, String instanceId) {
        send(onboardingId, new EngineCommand.CancelInstance(Long.parseLong(instanceId)));
    }

    @Override
    public boolean hasInstance(String instanceId) {
        return engine.hasInstance(Long.parseLong(instanceId));
    }

    @Override
    public InstanceState inspect(String instanceId) {
        throw new CapabilityMissing(Capability.INSPECTION, NAME);
    }

    @Override
    public boolean moveTimer(String instanceId, String timerId, Instant dueAt) {
        throw new CapabilityMissing(Capability.TIMERS, NAME);
    }

    @Override
    public boolean retry(String instanceId, String incidentId) {
        throw new CapabilityMissing(Capability.RETRY, NAME);
    }

    @Override
    public MigrationReport migrate(String instanceId, boolean dryRun) {
        throw new CapabilityMissing(Capability.MIGRATION, NAME);
    }

    /** Times are ISO 8601 there. */
    private static Map<String, Object> asText(Map<String, Object> variables) {
        var text = new HashMap<String, Object>();
        variables.forEach((name, value) -> text.put(name, value instanceof Instant time ? time.toString() : value));
        return text;
    }

    private void send(UUID onboardingId, EngineCommand command) {
        var type = command.getClass().getSimpleName();
        outbox.send(
                EngineDestination.NAME,
                OutgoingMessage.now(type, onboardingId.toString(), ids.next(), type, clock.instant(), command));
    }
}
