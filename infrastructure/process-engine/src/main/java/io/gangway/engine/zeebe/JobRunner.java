package io.gangway.engine.zeebe;

import io.gangway.engine.EngineUnavailable;
import io.gangway.engine.Step;
import io.gangway.engine.StepHandler;
import io.gangway.engine.StepOutcome;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gangway.platform.messaging.Failures;
import io.gangway.platform.tenancy.TenantBinding;
import io.gangway.platform.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * Runs one offered job: binds the tenant, calls the worker, tells the engine what became of it.
 *
 * <ul>
 *   <li>A business outcome completes the job or throws the error that the model handles.
 *   <li>A transient fault gives the job back with its retries untouched: it is offered again for ever.
 *   <li>A bug costs a retry; when none is left the engine raises an incident, which an operator sees.
 * </ul>
 */
@ApplicationScoped
class JobRunner {

    private static final Logger LOG = Logger.getLogger(JobRunner.class);
    private static final int TRIES = 6;
    private static final long FIRST_PAUSE_MILLIS = 50;

    private final ZeebeEngine engine;
    private final ZeebeConfig config;
    private final TenantBinding binding;
    private final ObjectMapper json;

    JobRunner(ZeebeEngine engine, ZeebeConfig config, TenantBinding binding, ObjectMapper json) {
        this.engine = engine;
        this.config = config;
        this.binding = binding;
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    <I extends Record> void run(StepHandler<I> worker, long jobKey, long instanceKey, int retries, String variables) {
        try {
            var document = json.readTree(variables);
            var onboardingId = UUID.fromString(document.path("onboardingId").asText());
            MDC.put("onboarding", onboardingId);
            MDC.put("job", jobKey);
            var outcome = call(worker, jobKey, instanceKey, document, onboardingId);
            persist(() -> report(jobKey, outcome));
        } catch (JsonProcessingException | RuntimeException failure) {
            giveBack(worker.type(), jobKey, retries, failure);
        } finally {
            MDC.remove("onboarding");
            MDC.remove("job");
        }
    }

    private <I extends Record> StepOutcome call(
            StepHandler<I> worker, long jobKey, long instanceKey, JsonNode document, UUID onboardingId)
            throws JsonProcessingException {
        var tenant = TenantId.of(document.path("tenantId").asText());
        var input = json.treeToValue(document, worker.inputType());
        return binding.call(tenant, () -> worker.handle(new Step<>(Long.toString(jobKey), Long.toString(instanceKey), onboardingId, input)));
    }

    private void report(long jobKey, StepOutcome outcome) {
        switch (outcome) {
            case StepOutcome.Complete done -> engine.completeJob(jobKey, done.variables());
            case StepOutcome.BusinessError error -> engine.throwError(jobKey, error.code());
            case StepOutcome.Wait _ -> keepOpen(jobKey);
        }
    }

    /**
     * Only now may the job wait for long: had we died before its command was sent, it would have been offered again soon.
     */
    private void keepOpen(long jobKey) {
        try {
            engine.keepOpen(jobKey, config.openJobTimeout());
        } catch (EngineUnavailable busy) {
            // The job is offered again soon and stays open then: its command is sent.
            LOG.debug("An open job is offered again early");
        }
    }

    private void giveBack(String jobType, long jobKey, int retries, Exception failure) {
        var passing = failure instanceof EngineUnavailable || Failures.isTransient(failure);
        if (!passing) {
            LOG.errorf("A %s job failed: %s", jobType, Failures.trail(failure));
        }
        try {
            var left = passing ? retries : retries - 1;
            persist(() -> engine.failJob(jobKey, Math.max(0, left), Failures.trail(failure)));
        } catch (RuntimeException unreachable) {
            // The engine offers the job again when its activation times out.
            LOG.debugf("A %s job could not be given back", jobType);
        }
    }

    /** Tries again while the engine is busy or away, with jitter, for a few seconds. */
    private static void persist(Runnable command) {
        for (var attempt = 1; ; attempt++) {
            try {
                command.run();
                return;
            } catch (EngineUnavailable busy) {
                if (attempt == TRIES) {
                    throw busy;
                }
                pause(attempt);
            }
        }
    }

    private static void pause(int attempt) {
        var ceiling = FIRST_PAUSE_MILLIS << attempt;
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(FIRST_PAUSE_MILLIS, ceiling + 1));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new EngineUnavailable("nothing before this service was stopped");
        }
    }
}
