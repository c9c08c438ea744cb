package io.gangway.engine.zeebe;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gangway.engine.CaseBook;
import io.gangway.engine.CaseBook.StepEvent.Left;
import io.gangway.engine.EngineChoice;
import io.gangway.platform.outbox.OutboxDestination;
import io.gangway.platform.outbox.OutboxRow;
import io.gangway.platform.tenancy.TenantBinding;
import io.gangway.platform.tenancy.TenantId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
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
        return CompletableFuture.runAsync(
                () -> new CommandDelivery(engine, new ForTheCase(row.tenant())).carryOut(read(row)), threads);
    }

    private EngineCommand read(OutboxRow row) {
        try {
            return json.readValue(row.payload(), EngineCommand.class);
        } catch (IOException bug) {
            throw new UncheckedIOException("Not an engine command: " + row.type(), bug);
        }
    }

    /** Tells the case's book, in a transaction of the case's tenant. */
    private final class ForTheCase implements CommandDelivery.Consequences {

        private final TenantId tenant;

        ForTheCase(TenantId tenant) {
            this.tenant = tenant;
        }

        @Override
        public void left(Left step) {
            tell(() -> caseBook.record(List.of(step)));
        }

        @Override
        public void ended(UUID onboardingId) {
            tell(() -> caseBook.instanceEnded(onboardingId));
        }

        private void tell(Runnable note) {
            binding.run(tenant, () -> QuarkusTransaction.requiringNew().run(note));
        }
    }
}
