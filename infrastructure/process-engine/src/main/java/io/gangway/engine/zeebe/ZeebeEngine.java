package io.gangway.engine.zeebe;

import io.gangway.engine.EngineUnavailable;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.client.api.ZeebeFuture;
import io.camunda.zeebe.client.api.command.ClientException;
import io.camunda.zeebe.client.api.command.ClientStatusException;
import io.camunda.zeebe.client.api.command.FinalCommandStep;
import io.grpc.Status;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A Zeebe cluster's gateway. The only class that knows the engine's client: that client is gone in 8.10, and its
 * successor shall be a change to this class.
 */
@ApplicationScoped
class ZeebeEngine {

    private static final String PROCESS_ID = "customer-onboarding";
    private static final String CANCELLATION = "cancel-onboarding";

    /** Longer than any onboarding may wait to be started, so that a cancellation meets the instance it is meant for. */
    private static final Duration CANCELLATION_KEPT = Duration.ofDays(1);

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(15);
    private static final Duration JOB_RETRY_AFTER = Duration.ofSeconds(1);

    private final ObjectMapper json;
    private final ZeebeClient client;

    ZeebeEngine(ObjectMapper json, ZeebeConfig config) {
        this.json = json;
        // Connects lazily: without an engine the service starts and accepts.
        this.client = ZeebeClient.newClientBuilder()
                .grpcAddress(config.address())
                .usePlaintext()
                .defaultRequestTimeout(ANSWER_WITHIN)
                .numJobWorkerExecutionThreads(8)
                .build();
    }

    @PreDestroy
    void close() {
        client.close();
    }

    /** Deploys the process; the engine keeps the running version when nothing changed. Tenants deploy nothing here. */
    void deploy() {
        settle(client.newDeployResourceCommand().addResourceFromClasspath("bpmn/customer-onboarding.bpmn"));
    }

    void startProcess(Map<String, Object> variables) {
        settle(client.newCreateInstanceCommand()
                .bpmnProcessId(PROCESS_ID)
                .latestVersion()
                .variables(toJson(variables)));
    }

    void completeJob(long jobKey, Map<String, Object> variables) {
        settleUnlessGone(client.newCompleteCommand(jobKey).variables(toJson(variables)));
    }

    void throwError(long jobKey, String errorCode) {
        settleUnlessGone(client.newThrowErrorCommand(jobKey).errorCode(errorCode));
    }

    /** Gives a job back: with its retries untouched it is offered again for ever, with none left it is an incident. */
    void failJob(long jobKey, int retries, String trail) {
        settleUnlessGone(client.newFailCommand(jobKey)
                .retries(retries)
                .retryBackoff(JOB_RETRY_AFTER)
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

    void publishCancellation(UUID onboardingId) {
        settle(client.newPublishMessageCommand()
                .messageName(CANCELLATION)
                .correlationKey(onboardingId.toString())
                .timeToLive(CANCELLATION_KEPT));
    }

    void cancelInstance(long instanceKey) {
        settleUnlessGone(client.newCancelInstanceCommand(instanceKey));
    }

    /** Asks by a write that changes nothing: this engine has no query that is never behind. */
    boolean hasInstance(long instanceKey) {
        return settleUnlessGone(client.newSetVariablesCommand(instanceKey).variables("{}"));
    }

    /** Keeps offering jobs of this type to the receiver, pushed and polled, until the service stops. */
    void work(String jobType, List<String> variables, Duration offerAgainAfter, int atOnce, JobReceiver receiver) {
        client.newWorker()
                .jobType(jobType)
                .handler((_, job) -> receiver.receive(
                        job.getKey(), job.getProcessInstanceKey(), job.getRetries(), job.getVariables()))
                .fetchVariables(variables)
                .timeout(offerAgainAfter)
                .maxJobsActive(atOnce)
                .pollInterval(Duration.ofMillis(200))
                .streamEnabled(true)
                .name("onboarding-api")
                .open();
    }

    /** Takes an offered job. */
    @FunctionalInterface
    interface JobReceiver {
        void receive(long jobKey, long instanceKey, int retries, String variables);
    }

    private <T> T settle(FinalCommandStep<T> command) {
        ZeebeFuture<T> answer = command.send();
        try {
            return answer.join();
        } catch (ClientStatusException refusal) {
            throw isTransient(refusal.getStatusCode())
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

    private static boolean isTransient(Status.Code code) {
        return switch (code) {
            case RESOURCE_EXHAUSTED, UNAVAILABLE, DEADLINE_EXCEEDED, ABORTED, CANCELLED, UNKNOWN, INTERNAL -> true;
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
