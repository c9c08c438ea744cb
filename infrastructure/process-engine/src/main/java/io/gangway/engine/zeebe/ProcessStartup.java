package io.gangway.engine.zeebe;

import io.gangway.engine.EngineChoice;
import io.gangway.engine.EngineUnavailable;
import io.gangway.engine.StepHandler;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;
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
    private static final List<String> ALWAYS_FETCHED = List.of("tenantId", "onboardingId");

    private final ZeebeEngine engine;
    private final JobRunner runner;
    private final List<StepHandler<?>> workers;
    private final ZeebeConfig config;
    private final EngineChoice choice;
    private @Nullable Thread deployer;

    ProcessStartup(ZeebeEngine engine, JobRunner runner, @All List<StepHandler<?>> workers, ZeebeConfig config, EngineChoice choice) {
        this.choice = choice;
        this.engine = engine;
        this.runner = runner;
        this.workers = workers;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        if (choice.is(EngineChoice.Kind.ZEEBE) && config.enabled()) {
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
            workers.forEach(this::open);
            LOG.infof("The process is deployed; %d workers are open", workers.size());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean deployed() {
        try {
            engine.deploy();
            return true;
        } catch (EngineUnavailable absent) {
            LOG.debug("No engine yet");
            return false;
        }
    }

    private <I extends Record> void open(StepHandler<I> worker) {
        var components = Arrays.stream(worker.inputType().getRecordComponents()).map(RecordComponent::getName);
        engine.work(
                worker.type(),
                Stream.concat(ALWAYS_FETCHED.stream(), components).toList(),
                config.quickJobTimeout(),
                config.maxInFlight(),
                (jobKey, instanceKey, retries, variables) ->
                        runner.run(worker, jobKey, instanceKey, retries, variables));
    }
}
