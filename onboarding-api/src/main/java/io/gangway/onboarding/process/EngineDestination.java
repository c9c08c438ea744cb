package io.gangway.onboarding.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gangway.onboarding.application.Onboarding;
import io.gangway.onboarding.application.Onboardings;
import io.gangway.platform.outbox.OutboxDestination;
import io.gangway.platform.outbox.OutboxRow;
import io.gangway.platform.tenancy.TenantBinding;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Carries engine commands from the outbox to the engine; one that fails is postponed with backoff and jitter. */
@ApplicationScoped
class EngineDestination implements OutboxDestination {

    static final String NAME = "engine";

    private final ProcessEngine engine;
    private final EngineConfig config;
    private final ObjectMapper json;
    private final TenantBinding binding;
    private final Onboardings onboardings;
    private final Clock clock;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    EngineDestination(
            ProcessEngine engine,
            EngineConfig config,
            ObjectMapper json,
            TenantBinding binding,
            Onboardings onboardings,
            Clock clock) {
        this.engine = engine;
        this.config = config;
        this.json = json;
        this.binding = binding;
        this.onboardings = onboardings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean enabled() {
        return config.enabled();
    }

    @Override
    public int batchSize() {
        return config.maxInFlight();
    }

    @Override
    public CompletionStage<?> deliver(OutboxRow row) {
        return CompletableFuture.runAsync(() -> carryOut(read(row), row), threads);
    }

    private void carryOut(EngineCommand command, OutboxRow row) {
        switch (command) {
            case EngineCommand.StartProcess start ->
                engine.startProcess(start.tenantId(), start.onboardingId(), start.dueAt(), start.warnAt());
            case EngineCommand.CompleteJob complete -> engine.completeJob(complete.jobKey(), complete.variables());
            case EngineCommand.ThrowError error -> engine.throwError(error.jobKey(), error.errorCode());
            case EngineCommand.PublishCancellation cancellation ->
                engine.publishCancellation(cancellation.onboardingId());
            case EngineCommand.CancelInstance cancel -> {
                engine.cancelInstance(cancel.instanceKey());
                binding.run(row.tenant(), () -> noteEnd(UUID.fromString(row.key())));
            }
        }
    }

    private void noteEnd(UUID onboardingId) {
        QuarkusTransaction.requiringNew().run(() -> onboardings
                .findForChange(onboardingId)
                .filter(Onboarding::isDecided)
                .ifPresent(onboarding -> onboarding.processEnded(clock.instant())));
    }

    private EngineCommand read(OutboxRow row) {
        try {
            return json.readValue(row.payload(), EngineCommand.class);
        } catch (IOException bug) {
            throw new UncheckedIOException("Not an engine command: " + row.type(), bug);
        }
    }
}
