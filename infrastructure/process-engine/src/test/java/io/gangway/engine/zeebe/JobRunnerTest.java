package io.gangway.engine.zeebe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ActivateJobsRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ActivatedJob;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.CompleteJobRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.FailJobRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.StreamActivatedJobsRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ThrowErrorRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.UpdateJobTimeoutRequest;
import io.gangway.engine.CaseBook.StepEvent;
import io.gangway.engine.EngineUnderTest;
import io.gangway.engine.PlayedHandlers;
import io.gangway.engine.PlayedHandlers.Done;
import io.gangway.engine.StepOutcome;
import io.grpc.Status;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Jobs as a gateway offers them, and what it may answer to what became of them: nothing is lost, nothing is done twice. */
class JobRunnerTest {

    private static final UUID ONBOARDING = UUID.fromString("018f5b7e-0000-7000-8000-000000000001");
    private static final String VARIABLES = """
            {"tenantId": "%s", "onboardingId": "%s", "checkType": "address"}
            """.formatted(EngineUnderTest.TENANT, ONBOARDING);
    private static final String SECRET = "a text that may quote a row";

    private final FakeGateway gateway = new FakeGateway();
    private final GatewayServer server = GatewayServer.plain(gateway);
    private final PlayedHandlers handlers = new PlayedHandlers();
    private final List<Duration> pauses = new CopyOnWriteArrayList<>();
    private final Settings settings = Settings.of(server.address());
    private final ZeebeEngine engine = new ZeebeEngine(new ObjectMapper(), settings, EngineUnderTest.MODEL, true);

    @BeforeEach
    void openWorker() {
        var runner = new JobRunner(
                engine,
                settings.openJobTimeout(),
                new ObjectMapper(),
                (_, type, step, instance, input) -> RecordedStep.run(
                        handlers,
                        step,
                        () -> handlers.run(
                                new Done(type, step.element(), step.id(), instance, step.onboardingId(), input))),
                new Persistence(pauses::add));
        engine.work(
                "ask",
                List.of("tenantId", "onboardingId", "checkType"),
                settings.quickJobTimeout(),
                settings.maxInFlight(),
                job -> runner.run("ask", job));
        eventually(() -> assertThat(gateway.hasStream("ask")).isTrue());
    }

    @AfterEach
    void stop() {
        engine.close();
        server.close();
    }

    private static ActivatedJob aJob(long key) {
        return FakeGateway.job("ask", key, VARIABLES).build();
    }

    private void offer(long key) {
        assertThat(gateway.push(aJob(key))).isTrue();
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(assertion);
    }

    @Test
    void a_worker_asks_for_what_its_handler_reads_and_for_no_more_than_we_can_carry() {
        var stream = gateway.heard(StreamActivatedJobsRequest.class).getFirst();
        assertThat(stream.getFetchVariableList()).containsExactly("tenantId", "onboardingId", "checkType");
        assertThat(stream.getTimeout()).isEqualTo(settings.quickJobTimeout().toMillis());

        eventually(() -> assertThat(gateway.heard(ActivateJobsRequest.class)).isNotEmpty());
        assertThat(gateway.heard(ActivateJobsRequest.class)).allSatisfy(poll -> {
            assertThat(poll.getMaxJobsToActivate()).isLessThanOrEqualTo(settings.maxInFlight());
            assertThat(poll.getFetchVariableList()).containsExactly("tenantId", "onboardingId", "checkType");
        });
    }

    @Test
    void a_job_is_completed_with_exactly_what_its_handler_says() throws Exception {
        handlers.plan("ask", StepOutcome.complete(Map.of("answer", "YES")));

        offer(7);

        eventually(() -> assertThat(gateway.heard(CompleteJobRequest.class)).hasSize(1));
        var told = gateway.heard(CompleteJobRequest.class).getFirst();
        assertThat(told.getJobKey()).isEqualTo(7);
        assertThat(new ObjectMapper().readTree(told.getVariables()))
                .isEqualTo(new ObjectMapper().readTree("{\"answer\": \"YES\"}"));
        assertThat(handlers.last(ONBOARDING, "Task_Ask").input().apply("checkType"))
                .isEqualTo("address");
        assertThat(handlers.last(ONBOARDING, "Task_Ask").instanceId()).isEqualTo("1000007");
        assertThat(handlers.last(ONBOARDING, "Task_Ask").stepId()).isEqualTo("7/Task_Ask/" + ONBOARDING);
    }

    @Test
    void a_polled_job_is_done_like_a_pushed_one() {
        handlers.plan("ask", StepOutcome.complete());

        gateway.leaveForPoll(aJob(7));

        eventually(() -> assertThat(gateway.heard(CompleteJobRequest.class)).hasSize(1));
    }

    @Test
    void a_business_error_is_thrown_as_the_model_has_it() {
        handlers.plan("ask", StepOutcome.businessError("NO_ANSWER"));

        offer(7);

        eventually(() -> assertThat(gateway.heard(ThrowErrorRequest.class))
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.getJobKey()).isEqualTo(7);
                    assertThat(told.getErrorCode()).isEqualTo("NO_ANSWER");
                }));
        assertThat(gateway.heard(CompleteJobRequest.class)).isEmpty();
    }

    @Test
    void a_job_that_waits_stays_open_for_long() {
        handlers.plan("ask", StepOutcome.await());

        offer(7);

        eventually(() -> assertThat(gateway.heard(UpdateJobTimeoutRequest.class))
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.getJobKey()).isEqualTo(7);
                    assertThat(told.getTimeout())
                            .isEqualTo(settings.openJobTimeout().toMillis());
                }));
        assertThat(gateway.heard(CompleteJobRequest.class)).isEmpty();
        assertThat(gateway.heard(FailJobRequest.class)).isEmpty();
    }

    @Test
    void a_job_offered_again_while_it_waits_is_on_record_once_and_stays_open() {
        handlers.plan("ask", StepOutcome.await());

        offer(7);
        eventually(
                () -> assertThat(gateway.heard(UpdateJobTimeoutRequest.class)).hasSize(1));
        offer(7);

        eventually(
                () -> assertThat(gateway.heard(UpdateJobTimeoutRequest.class)).hasSize(2));
        assertThat(handlers.eventsOf(ONBOARDING))
                .containsExactly(new StepEvent.Entered(ONBOARDING, "7/Task_Ask/" + ONBOARDING, "Task_Ask"));
        assertThat(gateway.heard(FailJobRequest.class)).isEmpty();
    }

    @Test
    void a_gateway_too_busy_to_keep_a_job_open_offers_it_again_and_that_is_all() {
        handlers.plan("ask", StepOutcome.await());
        gateway.answers(UpdateJobTimeoutRequest.class, Status.RESOURCE_EXHAUSTED);

        offer(7);
        eventually(
                () -> assertThat(gateway.heard(UpdateJobTimeoutRequest.class)).hasSize(1));
        offer(7);

        eventually(
                () -> assertThat(gateway.heard(UpdateJobTimeoutRequest.class)).hasSize(2));
        assertThat(gateway.heard(FailJobRequest.class)).isEmpty();
    }

    @Test
    void an_outcome_is_told_until_a_busy_gateway_takes_it_and_the_handler_runs_once() {
        handlers.plan("ask", StepOutcome.complete());
        gateway.answers(
                CompleteJobRequest.class,
                Status.RESOURCE_EXHAUSTED,
                Status.UNAVAILABLE,
                Status.DEADLINE_EXCEEDED,
                Status.RESOURCE_EXHAUSTED);

        offer(7);

        eventually(() -> assertThat(gateway.heard(CompleteJobRequest.class)).hasSize(5));
        assertThat(handlers.callsFor(ONBOARDING)).hasSize(1);
        assertThat(pauses).hasSize(4);
        assertThat(gateway.heard(FailJobRequest.class)).isEmpty();
    }

    @Test
    void an_outcome_that_no_one_takes_gives_the_job_back_untouched_and_is_told_the_next_time() {
        handlers.plan("ask", StepOutcome.complete());
        gateway.answers(CompleteJobRequest.class, busy(Persistence.TRIES));

        offer(7);
        eventually(() -> assertThat(gateway.heard(FailJobRequest.class))
                .singleElement()
                .satisfies(back -> assertThat(back.getRetries()).isEqualTo(3)));
        offer(7);

        eventually(() -> assertThat(gateway.heard(CompleteJobRequest.class)).hasSize(Persistence.TRIES + 1));
        assertThat(handlers.eventsOf(ONBOARDING))
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("Entered", "Left");
    }

    @Test
    void a_gateway_that_takes_nothing_at_all_is_not_told_of_a_failure_either() {
        handlers.plan("ask", StepOutcome.complete());
        gateway.answers(CompleteJobRequest.class, busy(Persistence.TRIES));
        gateway.answers(FailJobRequest.class, busy(Persistence.TRIES));

        offer(7);
        eventually(() -> assertThat(gateway.heard(FailJobRequest.class)).hasSize(Persistence.TRIES));
        offer(7);

        eventually(() -> assertThat(gateway.heard(CompleteJobRequest.class)).hasSize(Persistence.TRIES + 1));
    }

    private static Status[] busy(int times) {
        return Collections.nCopies(times, Status.RESOURCE_EXHAUSTED).toArray(Status[]::new);
    }

    @Test
    void a_job_completed_twice_is_complete() {
        handlers.plan("ask", StepOutcome.complete());
        gateway.answers(CompleteJobRequest.class, Status.OK, Status.NOT_FOUND);

        offer(7);
        eventually(() -> assertThat(gateway.heard(CompleteJobRequest.class)).hasSize(1));
        offer(7);

        eventually(() -> assertThat(gateway.heard(CompleteJobRequest.class)).hasSize(2));
        offer(8);
        eventually(() -> assertThat(gateway.heard(CompleteJobRequest.class)).hasSize(3));
        assertThat(gateway.heard(FailJobRequest.class)).isEmpty();
    }

    @Test
    void a_transient_fault_gives_the_job_back_with_its_tries_untouched() {
        handlers.plan("ask", _ -> {
            throw new IllegalStateException(SECRET, new SQLException(SECRET, "08006"));
        });

        offer(7);

        eventually(() -> assertThat(gateway.heard(FailJobRequest.class)).hasSize(1));
        var back = gateway.heard(FailJobRequest.class).getFirst();
        assertThat(back.getRetries()).isEqualTo(3);
        assertThat(back.getRetryBackOff()).isGreaterThanOrEqualTo(1_000);
        assertThat(back.getErrorMessage()).contains("SQLException").doesNotContain(SECRET);
    }

    @Test
    void a_bug_costs_a_try_and_the_last_one_is_an_incident() {
        handlers.plan("ask", _ -> {
            throw new IllegalStateException(SECRET);
        });

        offer(7);
        eventually(() -> assertThat(gateway.heard(FailJobRequest.class)).hasSize(1));
        assertThat(gateway.push(
                        FakeGateway.job("ask", 7, VARIABLES).setRetries(1).build()))
                .isTrue();

        eventually(() -> assertThat(gateway.heard(FailJobRequest.class))
                .extracting(FailJobRequest::getRetries)
                .containsExactly(2, 0));
        assertThat(gateway.heard(FailJobRequest.class)).allSatisfy(back -> assertThat(back.getErrorMessage())
                .startsWith("IllegalStateException at ")
                .doesNotContain(SECRET));
        assertThat(handlers.eventsOf(ONBOARDING)).isEmpty();
    }

    @Test
    void an_error_of_the_machine_is_a_bug_whose_text_stays_here_too() {
        handlers.plan("ask", _ -> {
            throw new NoClassDefFoundError(SECRET);
        });

        offer(7);

        eventually(() -> assertThat(gateway.heard(FailJobRequest.class))
                .singleElement()
                .satisfies(back -> {
                    assertThat(back.getRetries()).isEqualTo(2);
                    assertThat(back.getErrorMessage())
                            .contains("NoClassDefFoundError")
                            .doesNotContain(SECRET);
                }));
    }

    @Test
    void a_job_that_names_no_tenant_reaches_no_handler() {
        handlers.plan("ask", StepOutcome.complete());

        gateway.push(FakeGateway.job("ask", 7, "{\"onboardingId\": \"" + ONBOARDING + "\"}")
                .build());

        eventually(() -> assertThat(gateway.heard(FailJobRequest.class))
                .singleElement()
                .satisfies(back -> assertThat(back.getRetries()).isEqualTo(2)));
        assertThat(handlers.callsFor(ONBOARDING)).isEmpty();
    }

    @Test
    void a_stream_that_breaks_is_opened_again_and_what_came_between_is_polled() {
        handlers.plan("ask", StepOutcome.complete());
        offer(7);
        eventually(() -> assertThat(gateway.heard(CompleteJobRequest.class)).hasSize(1));

        gateway.breakStreams(Status.UNAVAILABLE);
        gateway.leaveForPoll(aJob(8));

        eventually(() -> assertThat(gateway.heard(CompleteJobRequest.class))
                .extracting(CompleteJobRequest::getJobKey)
                .containsExactly(7L, 8L));
        eventually(() -> assertThat(gateway.hasStream("ask")).isTrue());
        offer(9);
        eventually(() -> assertThat(gateway.heard(CompleteJobRequest.class))
                .extracting(CompleteJobRequest::getJobKey)
                .containsExactly(7L, 8L, 9L));
    }

    @Test
    void polling_goes_on_after_a_gateway_that_was_busy() {
        handlers.plan("ask", StepOutcome.complete());
        gateway.answers(ActivateJobsRequest.class, Status.RESOURCE_EXHAUSTED, Status.UNAVAILABLE);

        gateway.leaveForPoll(aJob(7));

        eventually(() -> assertThat(gateway.heard(CompleteJobRequest.class)).hasSize(1));
    }

    @Test
    void a_slow_handler_holds_up_no_other_job() {
        var release = new CountDownLatch(1);
        var slow = new AtomicInteger();
        handlers.plan("ask", call -> {
            if (call.stepId().startsWith("7/")) {
                slow.incrementAndGet();
                awaitQuietly(release);
            }
            return StepOutcome.complete();
        });

        offer(7);
        eventually(() -> assertThat(slow).hasValue(1));
        offer(8);

        eventually(() -> assertThat(gateway.heard(CompleteJobRequest.class))
                .extracting(CompleteJobRequest::getJobKey)
                .containsExactly(8L));
        release.countDown();
        eventually(() -> assertThat(gateway.heard(CompleteJobRequest.class)).hasSize(2));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
