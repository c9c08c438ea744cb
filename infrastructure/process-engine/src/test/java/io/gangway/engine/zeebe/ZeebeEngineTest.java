package io.gangway.engine.zeebe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.protobuf.Message;
import io.camunda.zeebe.client.api.command.ClientStatusException;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.CancelProcessInstanceRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.CompleteJobRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.CreateProcessInstanceRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.DeployResourceRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.FailJobRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.PublishMessageRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.SetVariablesRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ThrowErrorRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.UpdateJobTimeoutRequest;
import io.gangway.engine.EngineUnavailable;
import io.gangway.engine.EngineUnderTest;
import io.grpc.Status;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the gateway may answer to a command, and what we make of it. */
class ZeebeEngineTest {

    private static final UUID ONBOARDING = UUID.fromString("018f5b7e-0000-7000-8000-000000000001");

    private final FakeGateway gateway = new FakeGateway();
    private GatewayServer server = GatewayServer.plain(gateway);
    private final ZeebeEngine engine = engine(Duration.ofSeconds(15));

    private ZeebeEngine engine(Duration answerWithin) {
        return new ZeebeEngine(
                new ObjectMapper(),
                Settings.of(server.address()).answeredWithin(answerWithin),
                EngineUnderTest.MODEL,
                true);
    }

    @AfterEach
    void stop() {
        engine.close();
        server.close();
    }

    /** Each command by the request that it becomes. */
    private static Map<Class<? extends Message>, Consumer<ZeebeEngine>> commands() {
        var commands = new LinkedHashMap<Class<? extends Message>, Consumer<ZeebeEngine>>();
        commands.put(DeployResourceRequest.class, ZeebeEngine::deploy);
        commands.put(CreateProcessInstanceRequest.class, engine -> engine.startProcess(Map.of("dueAt", "soon")));
        commands.put(CompleteJobRequest.class, engine -> engine.completeJob(7, Map.of("answer", "YES")));
        commands.put(ThrowErrorRequest.class, engine -> engine.throwError(7, "NO_ANSWER"));
        commands.put(FailJobRequest.class, engine -> engine.failJob(7, 2, "IllegalStateException"));
        commands.put(UpdateJobTimeoutRequest.class, engine -> engine.keepOpen(7, Duration.ofMinutes(5)));
        commands.put(PublishMessageRequest.class, engine -> engine.publishCancellation(ONBOARDING));
        commands.put(CancelProcessInstanceRequest.class, engine -> engine.cancelInstance(9));
        commands.put(SetVariablesRequest.class, engine -> engine.hasInstance(9));
        return commands;
    }

    private static Stream<Arguments> commandsAndPassingFaults() {
        return commands().keySet().stream().flatMap(request -> Stream.of(
                        Status.RESOURCE_EXHAUSTED,
                        Status.UNAVAILABLE,
                        Status.DEADLINE_EXCEEDED,
                        Status.ABORTED,
                        Status.INTERNAL,
                        Status.UNKNOWN,
                        Status.UNAUTHENTICATED,
                        Status.PERMISSION_DENIED)
                .map(status -> Arguments.of(request, status.getCode())));
    }

    @ParameterizedTest
    @MethodSource("commandsAndPassingFaults")
    void a_gateway_that_is_busy_or_away_leaves_the_command_for_another_try(
            Class<? extends Message> request, Status.Code code) {
        gateway.answers(request, code.toStatus());
        var command = commands().get(request);

        assertThatThrownBy(() -> command.accept(engine))
                .isInstanceOf(EngineUnavailable.class)
                .hasMessageContaining(code.name());
        assertThatCode(() -> command.accept(engine)).doesNotThrowAnyException();

        assertThat(gateway.heard(request)).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("requests")
    void a_command_that_is_wrong_is_a_bug_and_no_reason_to_try_again(Class<? extends Message> request) {
        gateway.answers(request, Status.INVALID_ARGUMENT);

        assertThatThrownBy(() -> commands().get(request).accept(engine)).isInstanceOf(ClientStatusException.class);
    }

    static Stream<Class<? extends Message>> requests() {
        return commands().keySet().stream();
    }

    @Test
    void what_is_gone_is_where_we_wanted_it() {
        gateway.answers(CompleteJobRequest.class, Status.NOT_FOUND);
        gateway.answers(ThrowErrorRequest.class, Status.NOT_FOUND);
        gateway.answers(FailJobRequest.class, Status.NOT_FOUND);
        gateway.answers(UpdateJobTimeoutRequest.class, Status.NOT_FOUND);
        gateway.answers(CancelProcessInstanceRequest.class, Status.NOT_FOUND);
        gateway.answers(SetVariablesRequest.class, Status.NOT_FOUND);

        assertThat(engine.completeJob(7, Map.of())).isFalse();
        assertThat(engine.throwError(7, "NO_ANSWER")).isFalse();
        engine.failJob(7, 2, "trail");
        engine.keepOpen(7, Duration.ofMinutes(5));
        engine.cancelInstance(9);
        assertThat(engine.hasInstance(9)).isFalse();
    }

    @Test
    void a_job_that_is_not_open_any_more_needs_no_longer_time() {
        gateway.answers(UpdateJobTimeoutRequest.class, Status.FAILED_PRECONDITION);

        assertThatCode(() -> engine.keepOpen(7, Duration.ofMinutes(5))).doesNotThrowAnyException();
    }

    @Test
    void a_cancellation_told_twice_is_known_by_its_id() {
        gateway.answers(PublishMessageRequest.class, Status.OK, Status.ALREADY_EXISTS);

        engine.publishCancellation(ONBOARDING);
        engine.publishCancellation(ONBOARDING);

        assertThat(gateway.heard(PublishMessageRequest.class)).allSatisfy(message -> {
            assertThat(message.getName()).isEqualTo("cancel-onboarding");
            assertThat(message.getCorrelationKey()).isEqualTo(ONBOARDING.toString());
            assertThat(message.getMessageId()).isEqualTo(ONBOARDING.toString());
            assertThat(message.getTimeToLive()).isEqualTo(Duration.ofDays(1).toMillis());
        });
    }

    @Test
    void a_command_that_is_never_answered_is_given_up_after_its_time() {
        gateway.answers(CompleteJobRequest.class, FakeGateway.NEVER);
        var impatient = engine(Duration.ofMillis(300));

        assertThatThrownBy(() -> impatient.completeJob(7, Map.of()))
                .isInstanceOf(EngineUnavailable.class)
                .hasMessageContaining("DEADLINE_EXCEEDED");
        impatient.close();
    }

    @Test
    void a_gateway_that_comes_back_is_spoken_to_again() {
        var port = server.port();
        server.close();
        assertThatThrownBy(() -> engine.completeJob(7, Map.of())).isInstanceOf(EngineUnavailable.class);

        server = GatewayServer.plainAt(port, gateway);

        await().ignoreExceptionsInstanceOf(EngineUnavailable.class).until(() -> engine.completeJob(7, Map.of()));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 1, 0})
    void a_job_is_given_back_with_the_tries_that_are_left_and_a_pause(int left) {
        engine.failJob(7, left, "IllegalStateException at Here");

        assertThat(gateway.heard(FailJobRequest.class)).singleElement().satisfies(failure -> {
            assertThat(failure.getJobKey()).isEqualTo(7);
            assertThat(failure.getRetries()).isEqualTo(left);
            assertThat(failure.getErrorMessage()).isEqualTo("IllegalStateException at Here");
            assertThat(failure.getRetryBackOff()).isBetween(1_000L, 2_000L);
        });
    }

    @Test
    void an_outcome_becomes_exactly_the_job_s_variables() throws Exception {
        engine.completeJob(7, Map.of("decision", "APPROVE"));

        var told = gateway.heard(CompleteJobRequest.class).getFirst();
        assertThat(told.getJobKey()).isEqualTo(7);
        assertThat(new ObjectMapper().readTree(told.getVariables()))
                .isEqualTo(new ObjectMapper().readTree("{\"decision\": \"APPROVE\"}"));
    }

    @Test
    void the_newest_version_of_the_model_is_started() {
        engine.startProcess(Map.of("onboardingId", ONBOARDING.toString()));

        var told = gateway.heard(CreateProcessInstanceRequest.class).getFirst();
        assertThat(told.getBpmnProcessId()).isEqualTo("asking");
        assertThat(told.getVersion()).isEqualTo(-1);
        assertThat(told.getVariables()).contains(ONBOARDING.toString());
    }
}
