package io.gangway.engine.zeebe;

import com.google.protobuf.Message;
import io.camunda.zeebe.gateway.protocol.GatewayGrpc.GatewayImplBase;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ActivateJobsRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ActivateJobsResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ActivatedJob;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.CancelProcessInstanceRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.CancelProcessInstanceResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.CompleteJobRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.CompleteJobResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.CreateProcessInstanceRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.CreateProcessInstanceResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.DeployResourceRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.DeployResourceResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.FailJobRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.FailJobResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.PublishMessageRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.PublishMessageResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.SetVariablesRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.SetVariablesResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.StreamActivatedJobsRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ThrowErrorRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ThrowErrorResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.UpdateJobTimeoutRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.UpdateJobTimeoutResponse;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Plays what a gateway may answer, and remembers what it was asked. Written against the Apache-licensed protocol alone. */
class FakeGateway extends GatewayImplBase {

    /** For {@link #answers}: the call is heard and never answered. */
    static final Status NEVER = Status.OK.withDescription("never");

    private final List<Message> requests = new CopyOnWriteArrayList<>();
    private final Map<Class<? extends Message>, Deque<Status>> planned = new HashMap<>();
    private final List<Stream> streams = new CopyOnWriteArrayList<>();
    private final Deque<ActivatedJob> polled = new ArrayDeque<>();
    private final AtomicLong keys = new AtomicLong(2_251_799_813_685_249L);

    private record Stream(String type, List<String> variables, StreamObserver<ActivatedJob> client) {}

    /** The next requests of that kind get these answers, one each; OK is what it always answers without. */
    final synchronized void answers(Class<? extends Message> request, Status... statuses) {
        planned.computeIfAbsent(request, _ -> new ArrayDeque<>()).addAll(List.of(statuses));
    }

    final <T extends Message> List<T> heard(Class<T> request) {
        return requests.stream().filter(request::isInstance).map(request::cast).toList();
    }

    final long nextKey() {
        return keys.incrementAndGet();
    }

    /** A job of that type with the tests' tenant and an onboarding. */
    static ActivatedJob.Builder job(String type, long key, String variables) {
        return ActivatedJob.newBuilder()
                .setType(type)
                .setKey(key)
                .setElementId("Task_Ask")
                .setProcessInstanceKey(key + 1_000_000)
                .setBpmnProcessId("asking")
                .setRetries(3)
                .setWorker("onboarding-api")
                .setCustomHeaders("{}")
                .setTenantId("<default>")
                .setVariables(variables);
    }

    /** Pushes to an open stream of its type; false when there is none. */
    final boolean push(ActivatedJob job) {
        return streams.stream()
                .filter(stream -> stream.type().equals(job.getType()))
                .findFirst()
                .map(stream -> {
                    synchronized (stream) {
                        stream.client().onNext(job);
                    }
                    return true;
                })
                .orElse(false);
    }

    /** The next poll of any worker gets it. */
    final synchronized void leaveForPoll(ActivatedJob job) {
        polled.add(job);
    }

    final boolean hasStream(String type) {
        return streams.stream().anyMatch(stream -> stream.type().equals(type));
    }

    final int breakStreams(Status cause) {
        var broken = List.copyOf(streams);
        streams.removeAll(broken);
        broken.forEach(stream -> stream.client().onError(cause.asRuntimeException()));
        return broken.size();
    }

    @Override
    public void streamActivatedJobs(StreamActivatedJobsRequest request, StreamObserver<ActivatedJob> client) {
        requests.add(request);
        streams.add(new Stream(request.getType(), List.copyOf(request.getFetchVariableList()), client));
    }

    @Override
    public void activateJobs(ActivateJobsRequest request, StreamObserver<ActivateJobsResponse> client) {
        settleBy(request, client, () -> takeJobs(request.getType()));
    }

    private synchronized ActivateJobsResponse takeJobs(String type) {
        var found = ActivateJobsResponse.newBuilder();
        polled.removeIf(job -> {
            var mine = job.getType().equals(type);
            if (mine) {
                found.addJobs(job);
            }
            return mine;
        });
        return found.build();
    }

    @Override
    public void deployResource(DeployResourceRequest request, StreamObserver<DeployResourceResponse> client) {
        settle(
                request,
                client,
                DeployResourceResponse.newBuilder().setKey(nextKey()).build());
    }

    @Override
    public void createProcessInstance(
            CreateProcessInstanceRequest request, StreamObserver<CreateProcessInstanceResponse> client) {
        settle(
                request,
                client,
                CreateProcessInstanceResponse.newBuilder()
                        .setBpmnProcessId(request.getBpmnProcessId())
                        .setProcessInstanceKey(nextKey())
                        .build());
    }

    @Override
    public void cancelProcessInstance(
            CancelProcessInstanceRequest request, StreamObserver<CancelProcessInstanceResponse> client) {
        settle(request, client, CancelProcessInstanceResponse.getDefaultInstance());
    }

    @Override
    public void completeJob(CompleteJobRequest request, StreamObserver<CompleteJobResponse> client) {
        settle(request, client, CompleteJobResponse.getDefaultInstance());
    }

    @Override
    public void throwError(ThrowErrorRequest request, StreamObserver<ThrowErrorResponse> client) {
        settle(request, client, ThrowErrorResponse.getDefaultInstance());
    }

    @Override
    public void failJob(FailJobRequest request, StreamObserver<FailJobResponse> client) {
        settle(request, client, FailJobResponse.getDefaultInstance());
    }

    @Override
    public void updateJobTimeout(UpdateJobTimeoutRequest request, StreamObserver<UpdateJobTimeoutResponse> client) {
        settle(request, client, UpdateJobTimeoutResponse.getDefaultInstance());
    }

    @Override
    public void publishMessage(PublishMessageRequest request, StreamObserver<PublishMessageResponse> client) {
        settle(
                request,
                client,
                PublishMessageResponse.newBuilder().setKey(nextKey()).build());
    }

    @Override
    public void setVariables(SetVariablesRequest request, StreamObserver<SetVariablesResponse> client) {
        settle(
                request,
                client,
                SetVariablesResponse.newBuilder().setKey(nextKey()).build());
    }

    /** What a cluster would do with the request; its refusal, or OK. */
    protected Status take(Message request) {
        return Status.OK;
    }

    private <T> void settle(Message request, StreamObserver<T> client, T answer) {
        settleBy(request, client, () -> answer);
    }

    private <T> void settleBy(Message request, StreamObserver<T> client, Supplier<T> answer) {
        requests.add(request);
        var status = nextFor(request);
        if (status == null) {
            status = take(request);
        }
        if (status == NEVER) {
            return;
        }
        if (status.isOk()) {
            client.onNext(answer.get());
            client.onCompleted();
        } else {
            client.onError(status.asRuntimeException());
        }
    }

    private synchronized Status nextFor(Message request) {
        var mine = planned.get(request.getClass());
        return mine == null ? null : mine.poll();
    }
}
