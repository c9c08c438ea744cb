package io.gangway.engine.zeebe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.protobuf.Message;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.CancelProcessInstanceRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.CompleteJobRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.CreateProcessInstanceRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.FailJobRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.PublishMessageRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.SetVariablesRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ThrowErrorRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.UpdateJobTimeoutRequest;
import io.gangway.engine.StepHandler;
import io.grpc.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Walks the one model of the contract, {@code contract/asking.bpmn}, by hand, so that the contract's Zeebe side is exercised
 * where there is no cluster. It knows nothing of BPMN: what a model means to Zeebe only a cluster can say.
 */
final class PlayedCluster extends FakeGateway {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> VARIABLES = new TypeReference<>() {};
    private static final int TRIES = 3;

    private final Map<Long, Instance> instances = new HashMap<>();
    private final Map<Long, Job> jobs = new HashMap<>();
    private final Set<String> messages = new HashSet<>();
    private Duration passed = Duration.ZERO;

    private static final class Instance {
        private final long key;
        private final Map<String, Object> variables;
        private final Map<String, Instant> timers = new HashMap<>();

        Instance(long key, Map<String, Object> variables) {
            this.key = key;
            this.variables = variables;
        }
    }

    private record Job(long key, Instance instance, String type, String element) {}

    synchronized void pass(Duration time) {
        passed = passed.plus(time);
        for (var instance : List.copyOf(instances.values())) {
            for (var timer : List.copyOf(instance.timers.entrySet())) {
                if (!timer.getValue().isAfter(now()) && instances.containsKey(instance.key)) {
                    fire(instance, timer.getKey());
                }
            }
        }
    }

    private Instant now() {
        return Instant.now().plus(passed);
    }

    @Override
    protected synchronized Status take(Message request) {
        return switch (request) {
            case CreateProcessInstanceRequest start -> start(read(start.getVariables()));
            case CompleteJobRequest done -> complete(done.getJobKey(), read(done.getVariables()));
            case ThrowErrorRequest error -> error(error.getJobKey(), error.getErrorCode());
            case FailJobRequest failure -> fail(failure.getJobKey(), failure.getRetries());
            case UpdateJobTimeoutRequest open -> jobs.containsKey(open.getJobKey()) ? Status.OK : Status.NOT_FOUND;
            case PublishMessageRequest message -> cancel(message.getMessageId(), message.getCorrelationKey());
            case CancelProcessInstanceRequest end -> end(end.getProcessInstanceKey());
            case SetVariablesRequest look ->
                instances.containsKey(look.getElementInstanceKey()) ? Status.OK : Status.NOT_FOUND;
            default -> Status.OK;
        };
    }

    private Status start(Map<String, Object> variables) {
        var instance = new Instance(nextKey(), variables);
        instances.put(instance.key, instance);
        instance.timers.put("Start_DeadlinePassed", Instant.parse((String) variables.get("dueAt")));
        offer(instance, "plan", "Task_Plan", TRIES);
        return Status.OK;
    }

    private Status complete(long key, Map<String, Object> variables) {
        var job = jobs.remove(key);
        if (job == null) {
            return Status.NOT_FOUND;
        }
        var instance = job.instance();
        switch (job.element()) {
            case "Task_Plan" -> {
                instance.variables.putAll(variables);
                var timeout = Duration.parse((String) variables.get("answerTimeout"));
                instance.timers.put("Timer_Unanswered", now().plus(timeout));
                offer(instance, "ask", "Task_Ask", TRIES);
            }
            case "Task_Ask" -> {
                instance.timers.remove("Timer_Unanswered");
                instance.variables.put("askAnswer", Objects.requireNonNull(variables.get("answer")));
                offer(instance, "decide", "Task_Decide", TRIES);
            }
            case "Task_NoteSilence" -> offer(instance, "decide", "Task_Decide", TRIES);
            case "Task_Decide" -> {
                if ("REVIEW".equals(variables.get("decision"))) {
                    offer(instance, StepHandler.USER_TASK, "Task_Review", TRIES);
                } else {
                    end(instance.key);
                }
            }
            case "Task_Review" -> offer(instance, "conclude", "Task_Conclude", TRIES);
            default -> end(instance.key);
        }
        return Status.OK;
    }

    private Status error(long key, String code) {
        var job = jobs.remove(key);
        if (job == null) {
            return Status.NOT_FOUND;
        }
        switch (code) {
            case "SUPERFLUOUS" -> end(job.instance().key);
            case "NO_ANSWER" -> fire(job.instance(), "Timer_Unanswered");
            default -> throw new IllegalStateException("An incident: " + code);
        }
        return Status.OK;
    }

    private Status fail(long key, int retries) {
        var job = jobs.get(key);
        if (job == null) {
            return Status.NOT_FOUND;
        }
        if (retries > 0) {
            offer(job, retries);
        }
        return Status.OK;
    }

    private Status cancel(String messageId, String onboarding) {
        if (!messages.add(messageId)) {
            return Status.ALREADY_EXISTS;
        }
        instances.values().stream()
                .filter(one -> onboarding.equals(one.variables.get("onboardingId")))
                .forEach(one -> interrupt(one, "withdraw", "Task_Withdraw"));
        return Status.OK;
    }

    private void fire(Instance instance, String timer) {
        instance.timers.remove(timer);
        if (timer.equals("Start_DeadlinePassed")) {
            interrupt(instance, "expire", "Task_Expire");
        } else {
            jobs.values().removeIf(job -> job.instance() == instance);
            offer(instance, "note-silence", "Task_NoteSilence", TRIES);
        }
    }

    private void interrupt(Instance instance, String type, String element) {
        jobs.values().removeIf(job -> job.instance() == instance);
        instance.timers.clear();
        offer(instance, type, element, TRIES);
    }

    private Status end(long key) {
        jobs.values().removeIf(job -> job.instance().key == key);
        return instances.remove(key) == null ? Status.NOT_FOUND : Status.OK;
    }

    private void offer(Instance instance, String type, String element, int retries) {
        var job = new Job(nextKey(), instance, type, element);
        jobs.put(job.key(), job);
        offer(job, retries);
    }

    private void offer(Job job, int retries) {
        var variables = new HashMap<String, Object>();
        variables.put("tenantId", job.instance().variables.get("tenantId"));
        variables.put("onboardingId", job.instance().variables.get("onboardingId"));
        if (job.element().equals("Task_Ask")) {
            variables.put("checkType", "address");
            variables.put("color", job.instance().variables.get("plannedColor"));
        }
        leaveForPoll(job(job.type(), job.key(), write(variables))
                .setElementId(job.element())
                .setProcessInstanceKey(job.instance().key)
                .setRetries(retries)
                .build());
    }

    private static Map<String, Object> read(String variables) {
        try {
            return variables.isEmpty() ? new HashMap<>() : JSON.readValue(variables, VARIABLES);
        } catch (JsonProcessingException bug) {
            throw new IllegalArgumentException(bug);
        }
    }

    private static String write(Map<String, Object> variables) {
        try {
            return JSON.writeValueAsString(variables);
        } catch (JsonProcessingException bug) {
            throw new IllegalArgumentException(bug);
        }
    }
}
