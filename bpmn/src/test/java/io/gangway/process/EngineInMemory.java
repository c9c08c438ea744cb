package io.gangway.process;

import static java.util.Comparator.comparing;

import io.gangway.engine.CaseBook.StepEvent;
import io.gangway.engine.embedded.EmbeddedProcess;
import io.gangway.engine.embedded.EngineSettings;
import io.gangway.engine.embedded.StepRunner;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.operaton.bpm.engine.ProcessEngine;
import org.operaton.bpm.engine.ProcessEngineException;
import org.operaton.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.operaton.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.operaton.bpm.engine.impl.cfg.TransactionState;
import org.operaton.bpm.engine.impl.context.Context;
import org.operaton.bpm.engine.impl.persistence.entity.JobEntity;
import org.operaton.bpm.engine.impl.util.ClockUtil;
import org.operaton.bpm.engine.runtime.Job;

/**
 * The embedded engine, set up as in the service and with its adapter, on tables in memory. The test moves its clock and
 * runs what is due, in the order in which it is due; nothing happens by itself.
 */
final class EngineInMemory {

    static final String TENANT = "0192f000-0000-7000-8000-00000000000a";

    static final Instant MORNING = Instant.parse("2026-01-05T08:00:00Z");

    private final ProcessEngine engine;
    private final EmbeddedProcess process;
    private Listener listener = new Listener() {};

    /** What a test hears of the engine: the steps in the engine's transaction, the rest once that has committed. */
    interface Listener {

        default io.gangway.engine.StepOutcome begin(StepRunner.Call step) {
            throw new IllegalStateException("no test is running");
        }

        default void happened(StepEvent event) {}

        default void passed(UUID onboarding, String element) {}

        default void ended(Ended instance) {}
    }

    EngineInMemory() {
        var settings = EngineSettings.apply(
                new StandaloneInMemProcessEngineConfiguration(),
                step -> listener.begin(step),
                event -> onceCommitted(() -> listener.happened(event)),
                _ -> {});
        settings.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID());
        // The engine adds one of its own.
        settings.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new Footprints(
                (onboarding, element) -> onceCommitted(() -> listener.passed(onboarding, element)),
                instance -> onceCommitted(() -> listener.ended(instance))))));
        engine = settings.buildProcessEngine();
        process = new EmbeddedProcess(engine, () -> TENANT);
        process.deploy();
    }

    /** Once the running transaction of the engine has committed; not at all where it is rolled back. */
    static void onceCommitted(Runnable news) {
        Context.getCommandContext()
                .getTransactionContext()
                .addTransactionListener(TransactionState.COMMITTED, _ -> news.run());
    }

    /** Forgets all instances and begins a new morning. */
    void reset(Listener listener) {
        this.listener = new Listener() {};
        engine.getRuntimeService().createProcessInstanceQuery().list().forEach(instance -> engine.getRuntimeService()
                .deleteProcessInstance(instance.getId(), "the test is over", true, true));
        ClockUtil.setCurrentTime(Date.from(MORNING));
        this.listener = listener;
    }

    EmbeddedProcess process() {
        return process;
    }

    /** Makes a new version of the model that says the same. */
    void deployNextVersion() {
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("bpmn/customer-onboarding.bpmn")
                .deploy();
    }

    Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    /** Runs what is due, and what becomes due by it. */
    void settle() {
        passTime(Duration.ZERO);
    }

    /** Moves the clock, and stops at each job that is due on the way. */
    void passTime(Duration duration) {
        var until = now().plus(duration);
        for (var next = nextDue(until); next.isPresent(); next = nextDue(until)) {
            var due = next.get().getDuedate().toInstant();
            ClockUtil.setCurrentTime(Date.from(due.isAfter(now()) ? due : now()));
            run(next.get());
        }
        ClockUtil.setCurrentTime(Date.from(until));
    }

    private Optional<Job> nextDue(Instant until) {
        // Inside of one command: a job knows its element only there.
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(_ -> engine.getManagementService().createJobQuery().withRetriesLeft().list().stream()
                        .filter(job -> !job.getDuedate().toInstant().isAfter(until))
                        .min(comparing(Job::getDuedate).thenComparing(job -> ((JobEntity) job).getActivityId())));
    }

    /** A job that fails is the engine's business: it is tried again, and an incident in the end. */
    private void run(Job job) {
        try {
            engine.getManagementService().executeJob(job.getId());
        } catch (ProcessEngineException _) {
            if (engine.getManagementService()
                            .createJobQuery()
                            .jobId(job.getId())
                            .executable()
                            .count()
                    > 0) {
                throw new AssertionError("a failed job is to be tried later");
            }
        }
    }
}
