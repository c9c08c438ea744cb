package io.gangway.engine.zeebe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gangway.engine.EngineUnavailable;
import io.gangway.engine.ProcessVariables;
import io.gangway.engine.StepOutcome;
import io.gangway.platform.messaging.Failures;
import io.gangway.platform.tenancy.TenantId;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Runs one offered job and tells the engine what became of it.
 *
 * <ul>
 *   <li>A business outcome completes the job or throws the error that the model handles.
 *   <li>A transient fault gives the job back with its retries untouched: it is offered again for ever.
 *   <li>A bug costs a retry; when none is left the engine raises an incident, which an operator sees.
 * </ul>
 */
final class JobRunner {

    private static final Logger LOG = Logger.getLogger(JobRunner.class);
    private static final TypeReference<Map<String, @Nullable Object>> VARIABLES = new TypeReference<>() {};

    private final ZeebeEngine engine;
    private final Duration openJobTimeout;
    private final ObjectMapper json;
    private final StepWork work;
    private final Persistence persistence;

    JobRunner(ZeebeEngine engine, Duration openJobTimeout, ObjectMapper json, StepWork work, Persistence persistence) {
        this.engine = engine;
        this.openJobTimeout = openJobTimeout;
        this.json = json;
        this.work = work;
        this.persistence = persistence;
    }

    void run(String type, OfferedJob job) {
        MDC.put("job", job.key());
        try {
            var outcome = call(type, job);
            persistence.call(() -> report(job.key(), outcome));
        } catch (Throwable failure) {
            // An Error as well: the client would send its text, which may quote a row, to the engine.
            giveBack(type, job, failure);
        } finally {
            MDC.remove("job");
        }
    }

    private StepOutcome call(String type, OfferedJob job) throws JsonProcessingException {
        var variables = json.readValue(job.variables(), VARIABLES);
        var onboardingId = UUID.fromString(text(variables, ProcessVariables.ONBOARDING_ID));
        var tenant = TenantId.of(text(variables, ProcessVariables.TENANT_ID));
        var step = new ZeebeStep(job.key(), job.element(), onboardingId);
        return work.run(tenant, type, step, Long.toString(job.instanceKey()), variables::get);
    }

    private static String text(Map<String, @Nullable Object> variables, String name) {
        if (variables.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("The job does not name its " + name);
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
            engine.keepOpen(jobKey, openJobTimeout);
        } catch (EngineUnavailable busy) {
            // The job is offered again soon and stays open then: its command is sent.
            LOG.debug("An open job is offered again early");
        }
    }

    private void giveBack(String type, OfferedJob job, Throwable failure) {
        var passing = failure instanceof EngineUnavailable || Failures.isTransient(failure);
        if (!passing) {
            LOG.errorf("A %s job failed: %s", type, Failures.trail(failure));
        }
        try {
            var left = passing ? job.retries() : job.retries() - 1;
            persistence.call(() -> engine.failJob(job.key(), Math.max(0, left), Failures.trail(failure)));
        } catch (RuntimeException unreachable) {
            // The engine offers the job again when its activation times out.
            LOG.debugf("A %s job could not be given back", type);
        }
    }
}
