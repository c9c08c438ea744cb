package io.gangway.engine.zeebe;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gangway.engine.CaseBook;
import io.gangway.engine.EngineChoice;
import io.gangway.platform.outbox.OutboxDestination;
import io.gangway.platform.outbox.OutboxRow;
import io.gangway.platform.tenancy.TenantBinding;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Carries engine commands from the outbox to the engine; one that fails is postponed with backoff and jitter. */
@ApplicationScoped
class EngineDestination implements OutboxDestination {

    static final String NAME = "engine";

    private final ZeebeEngine engine;
    private final ZeebeConfig config;
    private final ObjectMapper json;
    private final TenantBinding binding;
    private final CaseBook caseBook;
    private final EngineChoice choice;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    EngineDestination(
            ZeebeEngine engine,
            ZeebeConfig config,
            ObjectMapper json,
            TenantBinding binding,
            CaseBook caseBook,
            EngineChoice choice) {
        this.engine = engine;
        this.config = config;
        this.json = json;
        this.binding = binding;
        this.caseBook = caseBook;
        this.choice = choice;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean enabled() {
        return choice.is(EngineChoice.Kind.ZEEBE) && config.enabled();
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
            case EngineCommand.StartProcess start -> engine.startProcess(start.variables());
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
        QuarkusTransaction.requiringNew().run(() -> caseBook.instanceEnded(onboardingId));
    }

    private EngineCommand read(OutboxRow row) {
        try {
            return json.readValue(row.payload(), EngineCommand.class);
        } catch (IOException bug) {
            throw new UncheckedIOException("Not an engine command: " + row.type(), bug);
        }
    }
}
