package io.gangway.engine.zeebe;

import static io.gangway.engine.ProcessVariables.ONBOARDING_ID;
import static io.gangway.engine.ProcessVariables.TENANT_ID;

import io.gangway.engine.Capability;
import io.gangway.engine.CapabilityMissing;
import io.gangway.engine.InstanceState;
import io.gangway.engine.MigrationReport;
import io.gangway.engine.OpenIncident;
import io.gangway.engine.ProcessEngine;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The port on a Zeebe cluster: what is asked becomes a command, which whoever sends it delivers at least once. */
final class ZeebeProcess implements ProcessEngine {

    private static final String NAME = "zeebe";

    private final Consumer<EngineCommand> commands;
    private final ZeebeEngine engine;
    private final Supplier<String> tenant;

    /** @param tenant of the running transaction */
    ZeebeProcess(Consumer<EngineCommand> commands, ZeebeEngine engine, Supplier<String> tenant) {
        this.commands = commands;
        this.engine = engine;
        this.tenant = tenant;
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
        all.put(TENANT_ID, tenant.get());
        all.put(ONBOARDING_ID, onboardingId.toString());
        commands.accept(new EngineCommand.StartProcess(onboardingId, all));
    }

    @Override
    public void answer(UUID onboardingId, String stepId, Map<String, Object> variables) {
        commands.accept(new EngineCommand.CompleteJob(onboardingId, owned(stepId, onboardingId), asText(variables)));
    }

    @Override
    public void fail(UUID onboardingId, String stepId, String errorCode) {
        commands.accept(new EngineCommand.ThrowError(onboardingId, owned(stepId, onboardingId), errorCode));
    }

    @Override
    public void cancel(UUID onboardingId) {
        commands.accept(new EngineCommand.PublishCancellation(onboardingId));
    }

    @Override
    public void end(UUID onboardingId, String instanceId) {
        commands.accept(new EngineCommand.CancelInstance(onboardingId, Long.parseLong(instanceId)));
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
    public List<OpenIncident> incidents(int atMost) {
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

    /** Refused here, in the transaction that asks, and not only where the command is carried out. */
    private static String owned(String stepId, UUID onboardingId) {
        return ZeebeStep.of(stepId, onboardingId).id();
    }

    /** Times are ISO 8601 there. */
    private static Map<String, Object> asText(Map<String, Object> variables) {
        var text = new HashMap<String, Object>();
        variables.forEach((name, value) -> text.put(name, value instanceof Instant time ? time.toString() : value));
        return text;
    }
}
