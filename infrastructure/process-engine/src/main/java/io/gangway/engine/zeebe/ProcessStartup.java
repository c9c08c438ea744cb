package io.gangway.engine.zeebe;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gangway.engine.EngineChoice;
import io.gangway.engine.EngineUnavailable;
import io.gangway.engine.ProcessVariables;
import io.gangway.engine.StepHandler;
import io.gangway.engine.StepHandlers;
import io.gangway.platform.messaging.Failures;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Deploys the process and opens its workers as soon as there is an engine, without holding up the service's start. */
@ApplicationScoped
class ProcessStartup {

    private static final Logger LOG = Logger.getLogger(ProcessStartup.class);
    private static final Duration TRY_AGAIN_AFTER = Duration.ofSeconds(1);

    /** What every job names. */
    private static final List<String> ALWAYS_FETCHED =
            List.of(ProcessVariables.TENANT_ID, ProcessVariables.ONBOARDING_ID);

    private final ZeebeEngine engine;
    private final StepHandlers handlers;
    private final StepsInTransaction steps;
    private final ObjectMapper json;
    private final ZeebeConfig config;
    private final EngineChoice choice;
    private String lastFailure = "";
    private @Nullable Thread deployer;

    ProcessStartup(
            ZeebeEngine engine,
            StepHandlers handlers,
            StepsInTransaction steps,
            ObjectMapper json,
            ZeebeConfig config,
            EngineChoice choice) {
        this.engine = engine;
        this.handlers = handlers;
        this.steps = steps;
        this.json = json;
        this.config = config;
        this.choice = choice;
    }

    void start(@Observes StartupEvent event) {
        if (choice.is(EngineChoice.Kind.ZEEBE) && config.enabled()) {
            // Wrong settings stop the service here, in one sentence; an absent cluster does not.
            ZeebeConnection.of(config);
            deployer = Thread.ofVirtual().name("process-deployer").start(this::deployAndWork);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        if (deployer != null) {
            deployer.interrupt();
        }
    }

    private void deployAndWork() {
        try {
            while (!deployed()) {
                Thread.sleep(TRY_AGAIN_AFTER);
            }
            var runner = new JobRunner(engine, config.openJobTimeout(), json, steps, new Persistence(Thread::sleep));
            handlers.all().forEach(handler -> open(handler, runner));
            LOG.infof(
                    "The process is deployed; %d workers are open",
                    handlers.all().size());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean deployed() {
        try {
            engine.deploy();
            return true;
        } catch (EngineUnavailable absent) {
            report("The engine cannot be reached yet: " + absent.getMessage());
            return false;
        } catch (RuntimeException refusal) {
            report("The engine refuses the process: " + Failures.trail(refusal));
            return false;
        }
    }

    /** Once per cause, not once per second. */
    private void report(String failure) {
        if (!failure.equals(lastFailure)) {
            LOG.warn(failure);
            lastFailure = failure;
        }
    }

    private void open(StepHandler<?> handler, JobRunner runner) {
        engine.work(
                handler.type(),
                Stream.concat(ALWAYS_FETCHED.stream(), StepHandlers.inputsOf(handler).stream())
                        .distinct()
                        .toList(),
                config.quickJobTimeout(),
                config.maxInFlight(),
                job -> runner.run(handler.type(), job));
    }
}
