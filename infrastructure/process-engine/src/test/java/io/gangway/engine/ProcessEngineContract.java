package io.gangway.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.gangway.engine.CaseBook.StepEvent;
import io.gangway.engine.CaseBook.StepEvent.Left;
import io.gangway.engine.InstanceState.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the port promises, whichever engine is behind it. Speaks the port alone, and a few hooks for time. */
public abstract class ProcessEngineContract {

    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(3);
    private static final Duration LONG = Duration.ofHours(1);

    protected final PlayedHandlers handlers = new PlayedHandlers();
    private EngineUnderTest engine;

    /** A running engine whose steps these handlers do. */
    protected abstract EngineUnderTest start(PlayedHandlers handlers);

    @BeforeEach
    void startEngine() {
        planned(LONG);
        handlers.plan("ask", StepOutcome.await());
        handlers.plan("note-silence", StepOutcome.complete());
        handlers.plan("decide", StepOutcome.complete(Map.of("decision", "APPROVE")));
        handlers.plan(StepHandler.USER_TASK, StepOutcome.await());
        handlers.plan("conclude", StepOutcome.complete());
        handlers.plan("expire", StepOutcome.complete());
        handlers.plan("withdraw", StepOutcome.complete());
        engine = start(handlers);
    }

    @AfterEach
    void stopEngine() {
        engine.close();
    }

    private void planned(Duration answerTimeout) {
        handlers.plan(
                "plan",
                StepOutcome.complete(Map.of("plannedColor", "green", "answerTimeout", answerTimeout.toString())));
    }

    @Test
    void a_started_onboarding_has_its_first_steps_done_and_the_next_one_waits() {
        var onboarding = aStartedOnboarding();

        waitsAt(onboarding, "Task_Ask");
        assertThat(handlers.doneFor(onboarding)).containsExactly("Task_Plan", "Task_Ask");
        assertThat(engine.port().hasInstance(instanceOf(onboarding))).isTrue();
    }

    @Test
    void a_step_is_told_what_the_model_maps_under_the_model_s_names() {
        var onboarding = aStartedOnboarding();

        waitsAt(onboarding, "Task_Ask");
        var ask = handlers.last(onboarding, "Task_Ask");
        assertThat(ask.input().apply("checkType")).isEqualTo("address");
        assertThat(ask.input().apply("color")).isEqualTo("green");
        assertThat(ask.input().apply("nothingOfTheKind")).isNull();
    }

    @Test
    void an_answered_step_goes_on_to_the_end() {
        var onboarding = anOnboardingWaitingAt("Task_Ask");

        answer(onboarding, "Task_Ask", Map.of("answer", "YES"));

        ended(onboarding);
        assertThat(handlers.doneFor(onboarding)).containsExactly("Task_Plan", "Task_Ask", "Task_Decide");
    }

    @Test
    void a_step_answered_twice_goes_on_once() {
        var onboarding = anOnboardingWaitingAt("Task_Ask");

        answer(onboarding, "Task_Ask", Map.of("answer", "YES"));
        answer(onboarding, "Task_Ask", Map.of("answer", "NO"));

        ended(onboarding);
        assertThat(handlers.doneFor(onboarding)).containsOnlyOnce("Task_Decide");
    }

    @Test
    void a_failed_step_takes_the_way_that_the_model_has_for_the_error() {
        var onboarding = anOnboardingWaitingAt("Task_Ask");

        fail(onboarding, "Task_Ask", "NO_ANSWER");

        ended(onboarding);
        assertThat(handlers.doneFor(onboarding))
                .containsExactly("Task_Plan", "Task_Ask", "Task_NoteSilence", "Task_Decide");
    }

    @Test
    void a_failure_after_the_answer_does_no_harm() {
        var onboarding = anOnboardingWaitingAt("Task_Ask");

        answer(onboarding, "Task_Ask", Map.of("answer", "YES"));
        fail(onboarding, "Task_Ask", "NO_ANSWER");

        ended(onboarding);
        assertThat(handlers.doneFor(onboarding)).doesNotContain("Task_NoteSilence");
    }

    @Test
    void a_business_error_of_a_step_done_at_once_is_taken_too() {
        handlers.plan("plan", StepOutcome.businessError("SUPERFLUOUS"));

        var onboarding = aStartedOnboarding();

        ended(onboarding);
        assertThat(handlers.doneFor(onboarding)).containsExactly("Task_Plan");
    }

    @Test
    void a_step_without_its_answer_times_out_not_before_its_time() {
        planned(ANSWER_TIMEOUT);
        var onboarding = anOnboardingWaitingAt("Task_Ask");
        assertThat(handlers.doneFor(onboarding)).doesNotContain("Task_NoteSilence");

        engine.pass(ANSWER_TIMEOUT.plusMillis(10));

        ended(onboarding);
        assertThat(handlers.doneFor(onboarding))
                .containsExactly("Task_Plan", "Task_Ask", "Task_NoteSilence", "Task_Decide");
    }

    @Test
    void an_answer_to_a_step_that_timed_out_does_no_harm() {
        planned(ANSWER_TIMEOUT);
        handlers.plan("decide", StepOutcome.complete(Map.of("decision", "REVIEW")));
        var onboarding = anOnboardingWaitingAt("Task_Ask");
        engine.pass(ANSWER_TIMEOUT.plusMillis(10));
        waitsAt(onboarding, "Task_Review");

        answer(onboarding, "Task_Ask", Map.of("answer", "YES"));

        assertThat(handlers.doneFor(onboarding)).containsOnlyOnce("Task_Decide", "Task_Review");
        answer(onboarding, "Task_Review", Map.of());
        ended(onboarding);
    }

    @Test
    void a_deadline_interrupts_what_waits() {
        var onboarding = UUID.randomUUID();
        engine.drive(() -> engine.port()
                .start(onboarding, Map.of(ProcessVariables.DUE_AT, Instant.now().plus(ANSWER_TIMEOUT))));
        waitsAt(onboarding, "Task_Ask");

        engine.pass(ANSWER_TIMEOUT.plusMillis(10));

        ended(onboarding);
        assertThat(handlers.doneFor(onboarding)).containsExactly("Task_Plan", "Task_Ask", "Task_Expire");
    }

    @Test
    void a_person_s_task_waits_and_is_answered_like_any_other() {
        handlers.plan("decide", StepOutcome.complete(Map.of("decision", "REVIEW")));
        var onboarding = anOnboardingWaitingAt("Task_Ask");
        answer(onboarding, "Task_Ask", Map.of("answer", "YES"));
        waitsAt(onboarding, "Task_Review");

        answer(onboarding, "Task_Review", Map.of());

        ended(onboarding);
        assertThat(handlers.last(onboarding, "Task_Review").type()).isEqualTo(StepHandler.USER_TASK);
        assertThat(handlers.doneFor(onboarding)).endsWith("Task_Review", "Task_Conclude");
    }

    @Test
    void a_cancelled_onboarding_is_wound_up_once_however_often_it_is_told() {
        var onboarding = anOnboardingWaitingAt("Task_Ask");

        engine.drive(() -> engine.port().cancel(onboarding));
        engine.drive(() -> engine.port().cancel(onboarding));

        ended(onboarding);
        assertThat(handlers.doneFor(onboarding)).containsExactly("Task_Plan", "Task_Ask", "Task_Withdraw");
    }

    @Test
    void a_cancellation_reaches_its_onboarding_alone() {
        var onboarding = anOnboardingWaitingAt("Task_Ask");
        var other = anOnboardingWaitingAt("Task_Ask");

        engine.drive(() -> engine.port().cancel(other));

        ended(other);
        assertThat(handlers.doneFor(onboarding)).doesNotContain("Task_Withdraw");
        answer(onboarding, "Task_Ask", Map.of("answer", "YES"));
        ended(onboarding);
    }

    @Test
    void an_answer_to_a_cancelled_onboarding_does_no_harm() {
        var onboarding = anOnboardingWaitingAt("Task_Ask");
        engine.drive(() -> engine.port().cancel(onboarding));
        ended(onboarding);

        answer(onboarding, "Task_Ask", Map.of("answer", "YES"));

        assertThat(handlers.doneFor(onboarding)).doesNotContain("Task_Decide");
    }

    @Test
    void an_instance_is_replaced_by_ending_it_and_starting_another() {
        var onboarding = anOnboardingWaitingAt("Task_Ask");
        var first = instanceOf(onboarding);

        engine.drive(() -> {
            engine.port().end(onboarding, first);
            engine.port()
                    .start(
                            onboarding,
                            Map.of(ProcessVariables.DUE_AT, Instant.now().plus(LONG)));
        });

        eventually(() -> assertThat(handlers.doneFor(onboarding))
                .containsExactly("Task_Plan", "Task_Ask", "Task_Plan", "Task_Ask"));
        assertThat(instanceOf(onboarding)).isNotEqualTo(first);
        assertThat(engine.port().hasInstance(first)).isFalse();
        assertThat(engine.port().hasInstance(instanceOf(onboarding))).isTrue();
    }

    @Test
    void ending_an_instance_that_is_gone_does_no_harm() {
        var onboarding = anOnboardingWaitingAt("Task_Ask");
        var instance = instanceOf(onboarding);

        engine.drive(() -> engine.port().end(onboarding, instance));
        engine.drive(() -> engine.port().end(onboarding, instance));

        assertThat(engine.port().hasInstance(instance)).isFalse();
    }

    @Test
    void a_step_of_another_onboarding_is_refused_and_still_waits() {
        var onboarding = anOnboardingWaitingAt("Task_Ask");
        var stranger = anOnboardingWaitingAt("Task_Ask");
        var step = handlers.last(onboarding, "Task_Ask").stepId();

        assertThatThrownBy(() -> engine.drive(() -> engine.port().answer(stranger, step, Map.of("answer", "YES"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("belongs to another onboarding");
        assertThatThrownBy(() -> engine.drive(() -> engine.port().fail(stranger, step, "NO_ANSWER")))
                .isInstanceOf(IllegalStateException.class);

        assertThat(handlers.doneFor(onboarding)).containsExactly("Task_Plan", "Task_Ask");
        answer(onboarding, "Task_Ask", Map.of("answer", "YES"));
        ended(onboarding);
    }

    @Test
    void steps_are_on_record_entered_once_and_left_once() {
        var onboarding = anOnboardingWaitingAt("Task_Ask");
        answer(onboarding, "Task_Ask", Map.of("answer", "YES"));
        ended(onboarding);

        eventually(() -> assertThat(handlers.eventsOf(onboarding))
                .extracting(event -> event.getClass().getSimpleName() + ' ' + event.element())
                .containsExactlyInAnyOrder(
                        "Entered Task_Plan",
                        "Left Task_Plan",
                        "Entered Task_Ask",
                        "Left Task_Ask",
                        "Entered Task_Decide",
                        "Left Task_Decide"));
        assertThat(handlers.eventsOf(onboarding))
                .filteredOn(Left.class::isInstance)
                .noneMatch(event -> ((Left) event).interrupted());
    }

    @Test
    void a_step_that_a_bug_breaks_is_tried_three_times_and_no_more() {
        var tries = new AtomicInteger();
        handlers.plan("decide", _ -> {
            tries.incrementAndGet();
            throw new IllegalStateException("a text that may quote a row");
        });
        var onboarding = anOnboardingWaitingAt("Task_Ask");

        answer(onboarding, "Task_Ask", Map.of("answer", "YES"));
        var before = engineTriesBeforeTheJob();
        for (var pass = 0; pass < 4; pass++) {
            engine.pass(Duration.ofSeconds(3));
        }

        eventually(() -> assertThat(tries).hasValue(before + 3));
        assertThat(engine.port().hasInstance(instanceOf(onboarding))).isTrue();
    }

    /** How often a step is tried with the call that brings the process there, before it gets a job of its own. */
    protected int engineTriesBeforeTheJob() {
        return 0;
    }

    @Test
    void what_waits_runs_and_is_broken_is_told_by_an_engine_that_can() {
        canOrSaysThatItCannot(Capability.INSPECTION, () -> engine.port().inspect("1"));
        var onboarding = anOnboardingWaitingAt("Task_Ask");

        var state = engine.port().inspect(instanceOf(onboarding));

        assertThat(state.modelVersion()).isEqualTo(1);
        assertThat(state.waiting()).extracting(Waiting::element).containsExactly("Task_Ask");
        assertThat(state.waiting())
                .extracting(Waiting::stepId)
                .containsExactly(handlers.last(onboarding, "Task_Ask").stepId());
        assertThat(state.timers())
                .extracting(InstanceState.Timer::element)
                .containsExactlyInAnyOrder("Timer_Unanswered", "Start_DeadlinePassed");
        assertThat(state.incidents()).isEmpty();
        assertThatThrownBy(() -> engine.port().inspect(UUID.randomUUID().toString()))
                .isInstanceOf(UnknownInstance.class);
    }

    @Test
    void a_timer_is_moved_by_an_engine_that_can() {
        canOrSaysThatItCannot(Capability.TIMERS, () -> engine.port().moveTimer("1", "2", Instant.now()));
        var onboarding = anOnboardingWaitingAt("Task_Ask");
        var instance = instanceOf(onboarding);
        var timer = engine.port().inspect(instance).timers().stream()
                .filter(one -> one.element().equals("Timer_Unanswered"))
                .findFirst()
                .orElseThrow();

        engine.drive(() -> assertThat(engine.port().moveTimer(instance, timer.id(), Instant.now()))
                .isTrue());
        engine.pass(Duration.ofMillis(10));

        ended(onboarding);
        assertThat(handlers.doneFor(onboarding)).contains("Task_NoteSilence");
        engine.drive(() -> assertThat(engine.port().moveTimer(instance, timer.id(), Instant.now()))
                .isFalse());
    }

    @Test
    void a_timer_of_another_instance_is_not_moved() {
        canOrSaysThatItCannot(Capability.TIMERS, () -> engine.port().moveTimer("1", "2", Instant.now()));
        var onboarding = anOnboardingWaitingAt("Task_Ask");
        var other = anOnboardingWaitingAt("Task_Ask");
        var timer = engine.port().inspect(instanceOf(onboarding)).timers().getFirst();

        engine.drive(() -> assertThat(engine.port().moveTimer(instanceOf(other), timer.id(), Instant.now()))
                .isFalse());

        assertThat(engine.port().inspect(instanceOf(onboarding)).timers()).contains(timer);
    }

    @Test
    void what_is_broken_is_tried_again_when_an_operator_asks() {
        canOrSaysThatItCannot(Capability.RETRY, () -> engine.port().retry("1", "2"));
        handlers.plan("decide", _ -> {
            throw new IllegalStateException("a text that may quote a row");
        });
        var onboarding = anOnboardingWaitingAt("Task_Ask");
        answer(onboarding, "Task_Ask", Map.of("answer", "YES"));
        for (var pass = 0; pass < 4; pass++) {
            engine.pass(Duration.ofSeconds(3));
        }
        var instance = instanceOf(onboarding);
        var incident = engine.port().inspect(instance).incidents().getFirst();
        assertThat(incident.element()).isEqualTo("Task_Decide");
        assertThat(incident.cause()).contains("IllegalStateException").doesNotContain("a text that may quote a row");

        handlers.plan("decide", StepOutcome.complete(Map.of("decision", "APPROVE")));
        engine.drive(
                () -> assertThat(engine.port().retry(instance, incident.id())).isTrue());
        engine.pass(Duration.ofMillis(10));

        ended(onboarding);
        engine.drive(
                () -> assertThat(engine.port().retry(instance, incident.id())).isFalse());
    }

    @Test
    void an_instance_on_the_newest_model_has_nothing_to_migrate() {
        canOrSaysThatItCannot(Capability.MIGRATION, () -> engine.port().migrate("1", true));
        var onboarding = anOnboardingWaitingAt("Task_Ask");

        var report = engine.port().migrate(instanceOf(onboarding), true);

        assertThat(report).isEqualTo(new MigrationReport(1, 1, List.of()));
    }

    /** What an engine cannot do it says with a problem, never with a silent nothing; the rest of the test is another's. */
    private void canOrSaysThatItCannot(Capability capability, ThrowingRunnable call) {
        if (!engine.port().capabilities().contains(capability)) {
            assertThatThrownBy(call::run).isInstanceOf(CapabilityMissing.class);
            assertThatThrownBy(() -> engine.port().require(capability)).isInstanceOf(CapabilityMissing.class);
        }
        assumeTrue(
                engine.port().capabilities().contains(capability),
                () -> engine.port().name() + " has no " + capability + ", and says so");
    }

    private UUID aStartedOnboarding() {
        var onboarding = UUID.randomUUID();
        engine.drive(() -> engine.port()
                .start(onboarding, Map.of(ProcessVariables.DUE_AT, Instant.now().plus(LONG))));
        return onboarding;
    }

    private UUID anOnboardingWaitingAt(String element) {
        var onboarding = aStartedOnboarding();
        waitsAt(onboarding, element);
        return onboarding;
    }

    private void answer(UUID onboarding, String element, Map<String, Object> variables) {
        var step = handlers.last(onboarding, element).stepId();
        engine.drive(() -> engine.port().answer(onboarding, step, variables));
    }

    private void fail(UUID onboarding, String element, String code) {
        var step = handlers.last(onboarding, element).stepId();
        engine.drive(() -> engine.port().fail(onboarding, step, code));
    }

    private String instanceOf(UUID onboarding) {
        return handlers.callsFor(onboarding).getLast().instanceId();
    }

    /** Its handler has run and its begin is on record. */
    private void waitsAt(UUID onboarding, String element) {
        eventually(() -> assertThat(handlers.eventsOf(onboarding))
                .filteredOn(StepEvent.Entered.class::isInstance)
                .extracting(StepEvent::element)
                .contains(element));
    }

    private void ended(UUID onboarding) {
        eventually(() ->
                assertThat(engine.port().hasInstance(instanceOf(onboarding))).isFalse());
    }

    private static void eventually(ThrowingRunnable assertion) {
        // Where the engine is elsewhere, what is asked about may not have begun yet.
        await().atMost(Duration.ofSeconds(30))
                .ignoreException(NoSuchElementException.class)
                .untilAsserted(assertion);
    }
}
