package io.gangway.engine.zeebe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.CancelProcessInstanceRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.CompleteJobRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ThrowErrorRequest;
import io.gangway.engine.CaseBook.StepEvent.Left;
import io.gangway.engine.EngineUnavailable;
import io.gangway.engine.EngineUnderTest;
import io.gangway.engine.ProcessVariables;
import io.grpc.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CommandDeliveryTest {

    private static final UUID ONBOARDING = UUID.fromString("018f5b7e-0000-7000-8000-000000000001");
    private static final UUID STRANGER = UUID.fromString("018f5b7e-0000-7000-8000-000000000002");
    private static final String STEP = "7/Task_Ask/" + ONBOARDING;

    private final FakeGateway gateway = new FakeGateway();
    private final GatewayServer server = GatewayServer.plain(gateway);
    private final ZeebeEngine engine =
            new ZeebeEngine(new ObjectMapper(), Settings.of(server.address()), EngineUnderTest.MODEL, true);
    private final List<Left> left = new ArrayList<>();
    private final List<UUID> ended = new ArrayList<>();
    private final CommandDelivery delivery = new CommandDelivery(engine, new CommandDelivery.Consequences() {
        @Override
        public void left(Left step) {
            left.add(step);
        }

        @Override
        public void ended(UUID onboardingId) {
            ended.add(onboardingId);
        }
    });

    @AfterEach
    void stop() {
        engine.close();
        server.close();
    }

    @Test
    void an_answered_step_is_left_once_the_engine_has_its_answer() {
        delivery.carryOut(new EngineCommand.CompleteJob(ONBOARDING, STEP, Map.of("answer", "YES")));

        assertThat(gateway.heard(CompleteJobRequest.class))
                .singleElement()
                .satisfies(told -> assertThat(told.getJobKey()).isEqualTo(7));
        assertThat(left).containsExactly(new Left(ONBOARDING, STEP, "Task_Ask", false));
    }

    @Test
    void an_answer_that_came_after_a_timer_finds_its_step_interrupted() {
        gateway.answers(CompleteJobRequest.class, Status.NOT_FOUND);
        gateway.answers(ThrowErrorRequest.class, Status.NOT_FOUND);

        delivery.carryOut(new EngineCommand.CompleteJob(ONBOARDING, STEP, Map.of("answer", "YES")));
        delivery.carryOut(new EngineCommand.ThrowError(ONBOARDING, STEP, "NO_ANSWER"));

        assertThat(left).hasSize(2).allMatch(Left::interrupted);
    }

    @Test
    void an_engine_that_is_away_changes_nothing_on_record() {
        gateway.answers(CompleteJobRequest.class, Status.UNAVAILABLE);
        gateway.answers(CancelProcessInstanceRequest.class, Status.RESOURCE_EXHAUSTED);

        assertThatThrownBy(() -> delivery.carryOut(new EngineCommand.CompleteJob(ONBOARDING, STEP, Map.of())))
                .isInstanceOf(EngineUnavailable.class);
        assertThatThrownBy(() -> delivery.carryOut(new EngineCommand.CancelInstance(ONBOARDING, 9)))
                .isInstanceOf(EngineUnavailable.class);

        assertThat(left).isEmpty();
        assertThat(ended).isEmpty();
    }

    @Test
    void an_instance_that_was_to_end_is_told_to_its_case_also_when_it_is_gone() {
        gateway.answers(CancelProcessInstanceRequest.class, Status.OK, Status.NOT_FOUND);

        delivery.carryOut(new EngineCommand.CancelInstance(ONBOARDING, 9));
        delivery.carryOut(new EngineCommand.CancelInstance(ONBOARDING, 9));

        assertThat(ended).containsExactly(ONBOARDING, ONBOARDING);
    }

    @Test
    void a_step_of_another_onboarding_is_refused_before_the_engine_hears_of_it() {
        assertThatThrownBy(() -> delivery.carryOut(new EngineCommand.CompleteJob(STRANGER, STEP, Map.of())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("another onboarding");
        assertThatThrownBy(() -> ZeebeStep.of("7", ONBOARDING)).isInstanceOf(IllegalArgumentException.class);

        assertThat(gateway.heard(CompleteJobRequest.class)).isEmpty();
    }

    static Stream<EngineCommand> commands() {
        return Stream.of(
                new EngineCommand.StartProcess(ONBOARDING, Map.of("dueAt", "2026-01-01T00:00:00Z")),
                new EngineCommand.CompleteJob(ONBOARDING, STEP, Map.of("answer", "YES")),
                new EngineCommand.ThrowError(ONBOARDING, STEP, "NO_ANSWER"),
                new EngineCommand.PublishCancellation(ONBOARDING),
                new EngineCommand.CancelInstance(ONBOARDING, 9));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_command_comes_out_of_the_outbox_as_it_went_in(EngineCommand command) throws Exception {
        var json = new ObjectMapper();

        assertThat(json.readValue(json.writeValueAsBytes(command), EngineCommand.class))
                .isEqualTo(command);
    }

    @Test
    void times_go_to_a_cluster_as_text_with_the_tenant_and_the_onboarding_beside_them() {
        var sent = new ArrayList<EngineCommand>();
        var due = Instant.parse("2026-01-01T00:00:00Z");

        new ZeebeProcess(sent::add, engine, () -> EngineUnderTest.TENANT)
                .start(ONBOARDING, Map.of(ProcessVariables.DUE_AT, due));

        assertThat(sent)
                .containsExactly(new EngineCommand.StartProcess(
                        ONBOARDING,
                        Map.of(
                                "dueAt",
                                "2026-01-01T00:00:00Z",
                                "tenantId",
                                EngineUnderTest.TENANT,
                                "onboardingId",
                                ONBOARDING.toString())));
    }
}
