package io.gangway.process;

import static java.util.Objects.requireNonNull;
import static org.awaitility.Awaitility.await;

import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.client.api.response.ActivatedJob;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.process.test.assertions.BpmnAssert;
import io.camunda.zeebe.process.test.engine.EngineFactory;
import io.camunda.zeebe.process.test.filters.RecordStream;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A fresh Zeebe 8.5 for each test, with one model deployed and a clock that the test moves.
 *
 * <p>Not {@code @ZeebeProcessTest}: that one fills fields of the outermost test class only, and the stories are nested.
 */
final class ProcessEngine implements BeforeEachCallback, AfterEachCallback {

    static final Duration PATIENCE = Duration.ofSeconds(8);
    /** Longer than any test moves the clock, so that a job a test holds open is never offered again. */
    private static final Duration JOB_TIMEOUT = Duration.ofDays(365);

    private final String resource;
    private Duration passed = Duration.ZERO;
    private final Map<Waiting, ActivatedJob> taken = new HashMap<>();
    private @Nullable ZeebeTestEngine engine;
    private @Nullable ZeebeClient client;

    private ProcessEngine(String resource) {
        this.resource = resource;
    }

    static ProcessEngine withTheOnboardingProcess() {
        return new ProcessEngine("bpmn/customer-onboarding.bpmn");
    }

    static ProcessEngine with(String resource) {
        return new ProcessEngine(resource);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        var started = EngineFactory.create();
        started.start();
        engine = started;
        client = started.createClient();
        taken.clear();
        passed = Duration.ZERO;
        BpmnAssert.initRecordStream(RecordStream.of(started.getRecordStreamSource()));
        client().newDeployResourceCommand()
                .addResourceFromClasspath(resource)
                .send()
                .join();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        BpmnAssert.resetRecordStream();
        client().close();
        engine().stop();
    }

    ZeebeClient client() {
        return requireNonNull(client, "no test is running");
    }

    RecordStream records() {
        return BpmnAssert.getRecordStream();
    }

    long start(String processId, Map<String, Object> variables) {
        return client().newCreateInstanceCommand()
                .bpmnProcessId(processId)
                .latestVersion()
                .variables(variables)
                .send()
                .join()
                .getProcessInstanceKey();
    }

    void passTime(Duration duration) {
        settle();
        engine().increaseTime(duration);
        passed = passed.plus(duration);
        settle();
    }

    /** What the engine's clock shows, which tests move forward. */
    Instant now() {
        return Instant.now().plus(passed);
    }

    /** Waits until the engine has nothing more to do by itself. */
    void settle() {
        try {
            engine().waitForIdleState(PATIENCE);
        } catch (Exception e) {
            throw new AssertionError("the engine does not come to rest", e);
        }
    }

    /** Takes the job that waits at an element; waits for it if need be. A job taken stays open until it is answered. */
    ActivatedJob jobAt(long instance, String element, String type) {
        return requireNonNull(await().alias("a job of type %s at %s".formatted(type, element))
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> take(new Waiting(instance, element), type), Objects::nonNull));
    }

    /** Whether a job of this type waits at all, once the engine is at rest. */
    boolean hasJob(long instance, String element, String type) {
        settle();
        var waiting = new Waiting(instance, element);
        var job = take(waiting, type);
        if (job == null) {
            return false;
        }
        taken.put(waiting, job);
        return true;
    }

    private @Nullable ActivatedJob take(Waiting waiting, String type) {
        client().newActivateJobsCommand()
                .jobType(type)
                .maxJobsToActivate(32)
                .timeout(JOB_TIMEOUT)
                .requestTimeout(Duration.ofMillis(100))
                .send()
                .join()
                .getJobs()
                .forEach(job -> taken.put(new Waiting(job.getProcessInstanceKey(), job.getElementId()), job));
        return taken.remove(waiting);
    }

    private ZeebeTestEngine engine() {
        return requireNonNull(engine, "no test is running");
    }

    private record Waiting(long instance, String element) {}
}
