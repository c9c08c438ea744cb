package io.gangway.engine.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gangway.engine.CaseBook.StepEvent;
import io.gangway.engine.InstanceState;
import io.gangway.engine.InstanceState.Waiting;
import io.gangway.engine.PlayedHandlers;
import io.gangway.engine.ProcessVariables;
import io.gangway.engine.StepHandler;
import io.gangway.engine.StepOutcome;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A bug in what comes after does not take back what was said; it becomes an incident, and heals when the bug is gone. */
class ProceedLaterTest {

    private static final String SECRET = "a text that may quote a row";
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(2);

    private final PlayedHandlers handlers = new PlayedHandlers();
    private final EngineInMemory engine = new EngineInMemory(handlers);
    private final UUID onboarding = UUID.randomUUID();

    @BeforeEach
    void plan() {
        handlers.plan("plan", StepOutcome.complete(Map.of("plannedColor", "green", "answerTimeout", "PT1H")));
        handlers.plan("ask", StepOutcome.await());
        handlers.plan("note-silence", StepOutcome.complete());
        handlers.plan("decide", StepOutcome.complete(Map.of("decision", "REVIEW")));
        handlers.plan(StepHandler.USER_TASK, StepOutcome.await());
        handlers.plan("withdraw", StepOutcome.complete());
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    private void start() {
        engine.drive(() -> engine.port()
                .start(onboarding, Map.of(ProcessVariables.DUE_AT, Instant.now().plus(Duration.ofDays(1)))));
    }

    private void answer() {
        var step = handlers.last(onboarding, "Task_Ask").stepId();
        engine.drive(() -> engine.port().answer(onboarding, step, Map.of("answer", "YES")));
    }

    private void breakStep(String type) {
        handlers.plan(type, _ -> {
            throw new IllegalStateException(SECRET);
        });
    }

    private InstanceState state() {
        return engine.port().inspect(handlers.callsFor(onboarding).getLast().instanceId());
    }

    @Test
    void the_answer_is_kept_and_nothing_can_take_its_place() {
        start();
        breakStep("decide");

        answer();

        assertThat(state().waiting()).isEmpty();
        assertThat(state().timers()).extracting(InstanceState.Timer::element).containsExactly("Start_DeadlinePassed");
    }

    @Test
    void what_comes_next_is_entered_by_a_job_of_its_own() {
        start();
        breakStep("decide");
        answer();

        engine.runDueJobs();

        assertThat(handlers.eventsOf(onboarding))
                .extracting(event -> event.getClass().getSimpleName() + ' ' + event.element())
                .endsWith("Left Task_Ask", "Entered Task_Decide");
        assertThat(state().waiting()).isEmpty();
    }

    @Test
    void a_choice_that_the_model_does_not_have_is_an_incident_of_the_step_that_made_it() {
        start();
        breakStep("decide");
        answer();

        handlers.plan("decide", StepOutcome.complete(Map.of("decision", "PERHAPS")));
        for (var pass = 0; pass < 3; pass++) {
            engine.pass(LONG_ENOUGH);
        }

        assertThat(state().incidents())
                .extracting(InstanceState.Incident::element)
                .containsExactly("Task_Decide");
    }

    @Test
    void the_answer_that_leads_to_such_a_choice_is_kept_too() {
        start();
        handlers.plan("decide", StepOutcome.complete(Map.of("decision", "PERHAPS")));

        answer();

        assertThat(state().waiting()).isEmpty();
        handlers.plan("decide", StepOutcome.complete(Map.of("decision", "REVIEW")));
        engine.pass(LONG_ENOUGH);
        assertThat(state().waiting()).extracting(Waiting::element).containsExactly("Task_Review");
    }

    @Test
    void it_is_an_incident_after_the_third_try_and_names_classes_alone() {
        start();
        breakStep("decide");
        answer();

        engine.pass(LONG_ENOUGH);
        engine.pass(LONG_ENOUGH);
        assertThat(state().incidents()).isEmpty();
        engine.pass(LONG_ENOUGH);

        assertThat(state().incidents()).singleElement().satisfies(incident -> {
            assertThat(incident.element()).isEqualTo("Task_Decide");
            assertThat(incident.cause())
                    .contains("StepFailed <- IllegalStateException at ")
                    .doesNotContain(SECRET);
        });
        assertThat(engine.port().incidents(10))
                .extracting(open -> open.onboardingId())
                .containsExactly(onboarding);
    }

    @Test
    void it_heals_by_itself_when_the_bug_is_gone_in_time() {
        start();
        breakStep("decide");
        answer();
        engine.pass(LONG_ENOUGH);

        handlers.plan("decide", StepOutcome.complete(Map.of("decision", "REVIEW")));
        engine.pass(LONG_ENOUGH);

        assertThat(state().waiting()).extracting(Waiting::element).containsExactly("Task_Review");
        assertThat(handlers.last(onboarding, "Task_Decide").input().apply("askAnswer"))
                .isEqualTo("YES");
    }

    @Test
    void an_incident_heals_when_an_operator_asks() {
        start();
        breakStep("decide");
        answer();
        for (var pass = 0; pass < 3; pass++) {
            engine.pass(LONG_ENOUGH);
        }
        handlers.plan("decide", StepOutcome.complete(Map.of("decision", "REVIEW")));
        var incident = state().incidents().getFirst();

        engine.drive(() ->
                engine.port().retry(handlers.callsFor(onboarding).getLast().instanceId(), incident.id()));
        engine.runDueJobs();

        assertThat(state().waiting()).extracting(Waiting::element).containsExactly("Task_Review");
        assertThat(state().incidents()).isEmpty();
    }

    @Test
    void an_answer_told_again_meanwhile_completes_nothing_else() {
        start();
        breakStep("decide");
        answer();

        answer();
        handlers.plan("decide", StepOutcome.complete(Map.of("decision", "REVIEW")));
        engine.pass(LONG_ENOUGH);
        engine.pass(LONG_ENOUGH);

        assertThat(state().waiting()).extracting(Waiting::element).containsExactly("Task_Review");
        assertThat(handlers.eventsOf(onboarding))
                .extracting(event -> event.getClass().getSimpleName() + ' ' + event.element())
                .containsOnlyOnce("Left Task_Decide", "Entered Task_Review");
    }

    @Test
    void a_transient_fault_of_the_job_costs_no_try() {
        start();
        breakStep("decide");
        answer();
        var tries = new AtomicInteger();
        handlers.plan("decide", _ -> {
            if (tries.incrementAndGet() <= 10) {
                throw new IllegalStateException(new SQLException("away", "08006"));
            }
            return StepOutcome.complete(Map.of("decision", "REVIEW"));
        });

        for (var pass = 0; pass < 11; pass++) {
            engine.pass(LONG_ENOUGH);
        }

        assertThat(tries).hasValue(11);
        assertThat(state().waiting()).extracting(Waiting::element).containsExactly("Task_Review");
    }

    @Test
    void a_business_error_is_kept_as_well() {
        start();
        breakStep("note-silence");
        var step = handlers.last(onboarding, "Task_Ask").stepId();

        engine.drive(() -> engine.port().fail(onboarding, step, "NO_ANSWER"));
        handlers.plan("note-silence", StepOutcome.complete());
        engine.pass(LONG_ENOUGH);

        assertThat(handlers.doneFor(onboarding)).endsWith("Task_NoteSilence", "Task_Decide", "Task_Review");
    }

    @Test
    void a_start_is_kept_as_well() {
        breakStep("plan");

        start();
        plan();
        engine.pass(LONG_ENOUGH);

        assertThat(state().waiting()).extracting(Waiting::element).containsExactly("Task_Ask");
    }

    @Test
    void a_cancellation_is_kept_as_well_and_ends_a_job_that_was_under_way() {
        start();
        breakStep("decide");
        answer();
        breakStep("withdraw");

        engine.drive(() -> engine.port().cancel(onboarding));
        plan();
        engine.pass(LONG_ENOUGH);

        assertThat(handlers.doneFor(onboarding)).endsWith("Task_Withdraw").doesNotContain("Task_Review");
        assertThat(engine.port()
                        .hasInstance(handlers.callsFor(onboarding).getLast().instanceId()))
                .isFalse();
    }

    @Test
    void a_transient_fault_in_the_transaction_of_the_answer_is_the_caller_s() {
        start();
        handlers.plan("decide", _ -> {
            throw new IllegalStateException(new SQLException("away", "08006"));
        });

        assertThatThrownBy(this::answer).hasRootCauseInstanceOf(SQLException.class);

        assertThat(state().waiting()).extracting(Waiting::element).containsExactly("Task_Ask");
        assertThat(handlers.eventsOf(onboarding))
                .noneMatch(event ->
                        event instanceof StepEvent.Left left && left.element().equals("Task_Ask"));
    }
}
