package io.gangway.engine.zeebe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.client.api.ZeebeFuture;
import io.camunda.zeebe.client.api.command.ClientException;
import io.camunda.zeebe.client.api.command.ClientStatusException;
import io.camunda.zeebe.client.api.command.FinalCommandStep;
import io.gangway.engine.EngineChoice;
import io.gangway.engine.EngineUnavailable;
import io.gangway.engine.ProcessModel;
import io.grpc.Status;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/**
 * A Zeebe cluster's gateway, by the commands that all clusters from 8.5 to 8.9 know. With {@link ZeebeConnection} and {@link
 * ClientCredentials} the only class that knows the engine's client: that client is gone in 8.10, and its successor shall be a
 * change to these.
 */
@ApplicationScoped
class ZeebeEngine {

    /** Longer than any onboarding may wait to be started, so that a cancellation meets the instance it is meant for. */
    private static final Duration CANCELLATION_KEPT = Duration.ofDays(1);

    private static final long JOB_RETRY_AFTER_MILLIS = 1_000;

    private final ObjectMapper json;
    private final ProcessModel model;
    private final ZeebeClient client;

    @Inject
    ZeebeEngine(ObjectMapper json, ZeebeConfig config, EngineChoice choice) {
        this(json, config, ProcessModel.CUSTOMER_ONBOARDING, choice.is(EngineChoice.Kind.ZEEBE));
    }

    /** @param chosen where it is false nobody may come here: no thread and no socket is wanted */
    ZeebeEngine(ObjectMapper json, ZeebeConfig config, ProcessModel model, boolean chosen) {
        if (!chosen) {
            throw new IllegalStateException("The engine of this installation is not a Zeebe cluster");
        }
        this.json = json;
        this.model = model;
        this.client = ZeebeConnection.of(config).open();
    }

    @PreDestroy
    void close() {
        client.close();
    }

    /** Deploys the process; the engine keeps the running version when nothing changed. Tenants deploy nothing here. */
    void deploy() {
        settle(client.newDeployResourceCommand().addResourceFromClasspath(model.resource()));
    }

    void startProcess(Map<String, Object> variables) {
        settle(client.newCreateInstanceCommand()
                .bpmnProcessId(model.processId())
                .latestVersion()
                .variables(toJson(variables)));
    }

    /** False when the job is gone: it was completed before, or an event took its place. */
    boolean completeJob(long jobKey, Map<String, Object> variables) {
        return settleUnlessGone(client.newCompleteCommand(jobKey).variables(toJson(variables)));
    }

    /** False when the job is gone. */
    boolean throwError(long jobKey, String errorCode) {
        return settleUnlessGone(client.newThrowErrorCommand(jobKey).errorCode(errorCode));
    }

    /** Gives a job back: with its retries untouched it is offered again for ever, with none left it is an incident. */
    void failJob(long jobKey, int retries, String trail) {
        var jitter = ThreadLocalRandom.current().nextLong(JOB_RETRY_AFTER_MILLIS);
        settleUnlessGone(client.newFailCommand(jobKey)
                .retries(retries)
                .retryBackoff(Duration.ofMillis(JOB_RETRY_AFTER_MILLIS + jitter))
                .errorMessage(trail));
    }

    /** Lets an open job wait longer for its answer before it is offered again; a job that is not open needs nothing. */
    void keepOpen(long jobKey, Duration offerAgainAfter) {
        try {
            settleUnlessGone(client.newUpdateTimeoutCommand(jobKey).timeout(offerAgainAfter));
        } catch (ClientStatusException refusal) {
            if (refusal.getStatusCode() != Status.Code.FAILED_PRECONDITION) {
                throw refusal;
            }
        }
    }

    /** The id lets the engine refuse the same message told twice while it keeps the first. */
    void publishCancellation(UUID onboardingId) {
        try {
            settle(client.newPublishMessageCommand()
                    .messageName(ProcessModel.CANCELLATION)
                    .correlationKey(onboardingId.toString())
                    .messageId(onboardingId.toString())
                    .timeToLive(CANCELLATION_KEPT));
        } catch (ClientStatusException refusal) {
            if (refusal.getStatusCode() != Status.Code.ALREADY_EXISTS) {
                throw refusal;
            }
        }
    }

    void cancelInstance(long instanceKey) {
        settleUnlessGone(client.newCancelInstanceCommand(instanceKey));
    }

    /** Asks by a write that changes nothing: this engine has no query that is never behind. */
    boolean hasInstance(long instanceKey) {
        return settleUnlessGone(client.newSetVariablesCommand(instanceKey).variables("{}"));
    }

    /** Keeps offering jobs of this type to the receiver, pushed and polled, until the service stops. */
    void work(
            String jobType,
            List<String> variables,
            Duration offerAgainAfter,
            int atOnce,
            Consumer<OfferedJob> receiver) {
        client.newWorker()
                .jobType(jobType)
                .handler((_, job) -> receiver.accept(new OfferedJob(
                        job.getKey(),
                        job.getElementId(),
                        job.getProcessInstanceKey(),
                        job.getRetries(),
                        job.getVariables())))
                .fetchVariables(variables)
                .timeout(offerAgainAfter)
                .maxJobsActive(atOnce)
                .pollInterval(Duration.ofMillis(200))
                .streamEnabled(true)
                .name("onboarding-api")
                .open();
    }

    private <T> T settle(FinalCommandStep<T> command) {
        ZeebeFuture<T> answer = command.send();
        try {
            return answer.join();
        } catch (ClientStatusException refusal) {
            throw saysNothingOfTheCommand(refusal.getStatusCode())
                    ? new EngineUnavailable(refusal.getStatusCode().name())
                    : refusal;
        } catch (ClientException failure) {
            throw new EngineUnavailable(failure.getClass().getSimpleName());
        }
    }

    private boolean settleUnlessGone(FinalCommandStep<?> command) {
        try {
            settle(command);
            return true;
        } catch (ClientStatusException refusal) {
            if (refusal.getStatusCode() == Status.Code.NOT_FOUND) {
                return false;
            }
            throw refusal;
        }
    }

    /** Busy, away, or our account is at fault: no job shall become an incident for it. */
    private static boolean saysNothingOfTheCommand(Status.Code code) {
        return switch (code) {
            case RESOURCE_EXHAUSTED,
                    UNAVAILABLE,
                    DEADLINE_EXCEEDED,
                    ABORTED,
                    CANCELLED,
                    UNKNOWN,
                    INTERNAL,
                    UNAUTHENTICATED,
                    PERMISSION_DENIED -> true;
            default -> false;
        };
    }

    private String toJson(Map<String, Object> variables) {
        try {
            return json.writeValueAsString(new HashMap<>(variables));
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("Variables are not serialisable");
        }
    }
}
