package io.gangway.engine.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gangway.engine.EngineUnderTest;
import io.gangway.engine.PlayedHandlers;
import io.gangway.engine.ProcessVariables;
import io.gangway.engine.StepOutcome;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.core.ThrowingRunnable;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.operaton.bpm.engine.ProcessEngine;
import org.operaton.bpm.engine.impl.ProcessEngineImpl;
import org.operaton.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.operaton.bpm.engine.impl.jobexecutor.ExecuteJobHelper;

/** The job executor with the true clock: late perhaps, never early, never lost, never twice. */
class DueJobsTest {

    private static final Duration NEVER_IN_THIS_TEST = Duration.ofHours(1);

    private final JdbcDataSource database = new JdbcDataSource();
    private final PlayedHandlers handlers = new PlayedHandlers();
    private final Map<UUID, Instant> silenceNoted = new ConcurrentHashMap<>();
    private final AtomicInteger looks = new AtomicInteger();
    private final List<ProcessEngine> engines = Collections.synchronizedList(new ArrayList<>());

    DueJobsTest() {
        database.setUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        handlers.plan("ask", StepOutcome.await());
        handlers.plan("note-silence", call -> {
            silenceNoted.put(call.onboardingId(), Instant.now());
            return StepOutcome.complete();
        });
        handlers.plan("decide", StepOutcome.complete(Map.of("decision", "APPROVE")));
    }

    @AfterEach
    void stop() {
        engines.reversed().forEach(ProcessEngine::close);
    }

    /** A replica: an engine on the common database with an executor of its own. */
    private EmbeddedProcess aReplica(Duration longestNap) {
        var jobs = new Holder();
        var settings = EngineSettings.apply(
                new StandaloneInMemProcessEngineConfiguration(),
                call -> handlers.run(EngineInMemory.done(call)),
                event -> EngineInMemory.afterCommit(() -> handlers.record(List.of(event))),
                due -> EngineInMemory.afterCommit(() -> jobs.executor().planned(due)));
        jobs.executor = new DueJobs(longestNap, this::nextDue, job -> run(jobs, job), failure -> {});
        settings.setDataSource(database);
        settings.setDatabaseSchemaUpdate(engines.isEmpty() ? "create-drop" : "false");
        settings.setJobExecutor(jobs.executor());
        settings.setJobExecutorActivate(false);
        var engine = settings.buildProcessEngine();
        jobs.engine = (ProcessEngineImpl) engine;
        engines.add(engine);
        var process = new EmbeddedProcess(engine, () -> EngineUnderTest.TENANT, EngineUnderTest.MODEL);
        process.deploy();
        jobs.executor().start();
        return process;
    }

    private static final class Holder {
        private @Nullable DueJobs executor;
        private @Nullable ProcessEngineImpl engine;

        DueJobs executor() {
            return Objects.requireNonNull(executor);
        }
    }

    private static void run(Holder jobs, String job) {
        try {
            ExecuteJobHelper.executeJob(
                    job, jobs.engine.getProcessEngineConfiguration().getCommandExecutorTxRequired());
        } catch (RuntimeException failure) {
            // Recorded with the job.
        }
    }

    private Optional<Instant> nextDue() {
        looks.incrementAndGet();
        return new NextDueJob(database, "public").find();
    }

    private UUID anOnboardingThatWaits(EmbeddedProcess process, Duration answerTimeout) {
        handlers.plan(
                "plan",
                StepOutcome.complete(Map.of("plannedColor", "green", "answerTimeout", answerTimeout.toString())));
        var onboarding = UUID.randomUUID();
        process.start(onboarding, Map.of(ProcessVariables.DUE_AT, Instant.now().plus(NEVER_IN_THIS_TEST)));
        return onboarding;
    }

    private void change(String sql, Object... parameters) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            assertThat(statement.executeUpdate()).isPositive();
        }
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(assertion);
    }

    @Test
    void a_timer_is_never_early() {
        var process = aReplica(NEVER_IN_THIS_TEST);
        var timeout = Duration.ofMillis(700);
        var before = Instant.now();
        var onboarding = anOnboardingThatWaits(process, timeout);

        eventually(() -> assertThat(silenceNoted).containsKey(onboarding));

        assertThat(silenceNoted.get(onboarding)).isAfterOrEqualTo(before.plus(timeout));
    }

    @Test
    void an_earlier_timer_wakes_who_sleeps_for_a_later_one() {
        var process = aReplica(NEVER_IN_THIS_TEST);
        anOnboardingThatWaits(process, NEVER_IN_THIS_TEST.minusMinutes(1));
        eventually(() -> assertThat(looks).hasPositiveValue());

        var onboarding = anOnboardingThatWaits(process, Duration.ofMillis(300));

        eventually(() -> assertThat(silenceNoted).containsKey(onboarding));
    }

    @Test
    void a_timer_that_was_moved_wakes_too() {
        var process = aReplica(NEVER_IN_THIS_TEST);
        var onboarding = anOnboardingThatWaits(process, Duration.ofMinutes(30));
        var instance = handlers.callsFor(onboarding).getFirst().instanceId();
        var timer = process.inspect(instance).timers().getFirst();

        process.moveTimer(instance, timer.id(), Instant.now());

        eventually(() -> assertThat(silenceNoted).containsKey(onboarding));
    }

    @Test
    void who_sleeps_looks_for_nothing() {
        var process = aReplica(NEVER_IN_THIS_TEST);
        var onboarding = anOnboardingThatWaits(process, Duration.ofMillis(1_500));

        eventually(() -> assertThat(silenceNoted).containsKey(onboarding));

        assertThat(looks).hasValueLessThan(10);
    }

    @Test
    void a_timer_of_a_replica_that_died_is_found_by_another_at_its_next_look() {
        var dead = aReplica(NEVER_IN_THIS_TEST);
        var onboarding = anOnboardingThatWaits(dead, Duration.ofSeconds(2));
        ((ProcessEngineImpl) engines.getFirst())
                .getProcessEngineConfiguration()
                .getJobExecutor()
                .shutdown();

        aReplica(Duration.ofMillis(500));

        eventually(() -> assertThat(silenceNoted).containsKey(onboarding));
    }

    @Test
    void a_job_that_died_with_its_replica_is_done_when_its_lock_ends_and_not_before() throws SQLException {
        var process = aReplica(NEVER_IN_THIS_TEST);
        var onboarding = anOnboardingThatWaits(process, Duration.ofMinutes(30));
        var lockEnds = Instant.now().plusMillis(1_500);
        change(
                "UPDATE act_ru_job SET duedate_ = ?, lock_owner_ = 'dead', lock_exp_time_ = ? WHERE handler_type_ = 'timer-transition'",
                Timestamp.from(Instant.now()),
                Timestamp.from(lockEnds));
        anOnboardingThatWaits(process, Duration.ofMillis(10));

        eventually(() -> assertThat(silenceNoted).containsKey(onboarding));

        assertThat(silenceNoted.get(onboarding)).isAfterOrEqualTo(lockEnds.minusMillis(1));
    }

    @Test
    void what_is_due_and_out_of_reach_is_not_looked_for_without_a_pause() throws SQLException {
        var process = aReplica(NEVER_IN_THIS_TEST);
        var onboarding = anOnboardingThatWaits(process, Duration.ofMillis(800));
        var before = looks.get();
        // A dead replica holds another job of the same instance, and one instance has one job under way.
        change(
                "UPDATE act_ru_job SET duedate_ = ?, lock_owner_ = 'dead', lock_exp_time_ = ? WHERE handler_type_ = 'timer-start-event-subprocess'",
                Timestamp.from(Instant.now().plus(NEVER_IN_THIS_TEST)),
                Timestamp.from(Instant.now().plusSeconds(3)));

        eventually(() -> assertThat(silenceNoted).containsKey(onboarding));

        assertThat(looks.get() - before).isLessThan(60);
    }

    @Test
    void two_replicas_on_one_database_do_each_job_once() {
        var first = aReplica(Duration.ofMillis(200));
        var second = aReplica(Duration.ofMillis(200));
        var onboardings = new ArrayList<UUID>();
        for (var pair = 0; pair < 30; pair++) {
            onboardings.add(anOnboardingThatWaits(first, Duration.ofMillis(400)));
            onboardings.add(anOnboardingThatWaits(second, Duration.ofMillis(400)));
        }

        eventually(() -> assertThat(silenceNoted.keySet()).containsAll(onboardings));
        eventually(() -> assertThat(onboardings).allSatisfy(one -> assertThat(
                        first.hasInstance(handlers.callsFor(one).getFirst().instanceId()))
                .isFalse()));

        assertThat(onboardings).allSatisfy(one -> assertThat(handlers.eventsOf(one))
                .extracting(event -> event.getClass().getSimpleName() + ' ' + event.element())
                .containsOnlyOnce("Left Task_NoteSilence", "Left Task_Decide"));
    }
}
