package io.gangway.engine.zeebe;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gangway.engine.CaseBook.StepEvent.Left;
import io.gangway.engine.EngineUnavailable;
import io.gangway.engine.EngineUnderTest;
import io.gangway.engine.PlayedHandlers;
import io.gangway.engine.PlayedHandlers.Done;
import io.gangway.engine.ProcessEngine;
import io.gangway.engine.StepHandler;
import io.gangway.engine.StepOutcome;
import io.gangway.platform.tenancy.TenantId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The adapter on a cluster, without the service around it: this class plays the outbox, and delivers all that it may twice. */
final class ClusterUnderTest implements EngineUnderTest {

    private static final List<String> TYPES =
            List.of("plan", "ask", "note-silence", "decide", "conclude", "expire", "withdraw", StepHandler.USER_TASK);
    private static final List<String> VARIABLES = List.of("tenantId", "onboardingId", "checkType", "color");

    private final PlayedHandlers handlers;
    private final Consumer<Duration> clock;
    private final Runnable stop;
    private final ZeebeEngine engine;
    private final CommandDelivery delivery;
    private final List<EngineCommand> outbox = new ArrayList<>();

    /**
     * Deploys and opens the workers.
     *
     * @param clock lets time pass where that is possible
     * @param stop ends what was started for this test
     */
    ClusterUnderTest(PlayedHandlers handlers, ZeebeConfig config, Consumer<Duration> clock, Runnable stop) {
        var json = new ObjectMapper();
        this.handlers = handlers;
        this.clock = clock;
        this.stop = stop;
        this.engine = new ZeebeEngine(json, config, MODEL, true);
        this.delivery = new CommandDelivery(engine, new ForTheCase());
        untilTaken(engine::deploy);
        var runner = new JobRunner(engine, config.openJobTimeout(), json, this::handle, new Persistence(Thread::sleep));
        TYPES.forEach(type -> engine.work(
                type, VARIABLES, config.quickJobTimeout(), config.maxInFlight(), job -> runner.run(type, job)));
    }

    @Override
    public ProcessEngine port() {
        return new ZeebeProcess(outbox::add, engine, () -> TENANT);
    }

    @Override
    public void drive(Runnable call) {
        outbox.clear();
        call.run();
        for (var command : outbox) {
            untilTaken(() -> delivery.carryOut(command));
            if (!(command instanceof EngineCommand.StartProcess)) {
                untilTaken(() -> delivery.carryOut(command));
            }
        }
    }

    @Override
    public void pass(Duration time) {
        clock.accept(time);
    }

    private StepOutcome handle(
            TenantId tenant, String type, ZeebeStep step, String instanceId, Function<String, @Nullable Object> input) {
        if (!tenant.toString().equals(TENANT)) {
            throw new IllegalStateException("Not the tenant of these tests: " + tenant);
        }
        return RecordedStep.run(
                handlers,
                step,
                () -> handlers.run(new Done(type, step.element(), step.id(), instanceId, step.onboardingId(), input)));
    }

    /** As the outbox does: never given up. */
    private static void untilTaken(Runnable command) {
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            try {
                command.run();
                return true;
            } catch (EngineUnavailable busy) {
                return false;
            }
        });
    }

    @Override
    public void close() {
        engine.close();
        stop.run();
    }

    private final class ForTheCase implements CommandDelivery.Consequences {

        @Override
        public void left(Left step) {
            handlers.record(List.of(step));
        }

        @Override
        public void ended(UUID onboardingId) {
            handlers.instanceEnded(onboardingId);
        }
    }
}
