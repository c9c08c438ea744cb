package io.gangway.engine.embedded;

import io.gangway.engine.EngineUnderTest;
import io.gangway.engine.PlayedHandlers;
import io.gangway.engine.PlayedHandlers.Done;
import io.gangway.engine.StepFailed;
import io.gangway.engine.StepOutcome;
import io.gangway.engine.TestDrive;
import io.gangway.platform.messaging.Failures;
import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.operaton.bpm.engine.ProcessEngine;
import org.operaton.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.operaton.bpm.engine.impl.cfg.TransactionState;
import org.operaton.bpm.engine.impl.context.Context;
import org.operaton.bpm.engine.impl.util.ClockUtil;
import org.operaton.bpm.engine.runtime.Job;

/**
 * The embedded engine on a database in memory, with a clock of the test's and jobs that run when the test says so. Built once
 * for all tests, which takes seconds; each leaves it empty.
 */
public final class EngineInMemory implements EngineUnderTest {

    private static final AtomicReference<PlayedHandlers> HANDLERS = new AtomicReference<>();
    private static final ProcessEngine ENGINE = build();

    private final EmbeddedProcess process = new EmbeddedProcess(ENGINE, () -> TENANT, MODEL);

    public EngineInMemory(PlayedHandlers handlers) {
        HANDLERS.set(handlers);
        process.deploy();
    }

    private static ProcessEngine build() {
        var settings = EngineSettings.apply(
                new StandaloneInMemProcessEngineConfiguration(),
                EngineInMemory::handle,
                event -> afterCommit(() -> HANDLERS.get().record(List.of(event))),
                _ -> {});
        settings.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID());
        settings.setJobExecutorActivate(false);
        return settings.buildProcessEngine();
    }

    /** In the transaction of the engine's running command. */
    static void afterCommit(Runnable work) {
        Context.getCommandContext()
                .getTransactionContext()
                .addTransactionListener(TransactionState.COMMITTED, _ -> work.run());
    }

    ProcessEngine engine() {
        return ENGINE;
    }

    @Override
    public EmbeddedProcess port() {
        return process;
    }

    @Override
    public void drive(Runnable call) {
        TestDrive.drive(call);
    }

    @Override
    public void pass(Duration time) {
        ClockUtil.setCurrentTime(
                Date.from(ClockUtil.getCurrentTime().toInstant().plus(time)));
        runDueJobs();
    }

    /** What the job executor would do now; a failure is the job's own affair. */
    void runDueJobs() {
        for (var due = dueJobs(); !due.isEmpty(); due = dueJobs()) {
            for (var job : due) {
                try {
                    ENGINE.getManagementService().executeJob(job.getId());
                } catch (RuntimeException failure) {
                    // Recorded with the job.
                }
            }
        }
    }

    private List<Job> dueJobs() {
        return ENGINE.getManagementService()
                .createJobQuery()
                .executable()
                .orderByJobDuedate()
                .asc()
                .list();
    }

    private static StepOutcome handle(StepRunner.Call call) {
        try {
            return HANDLERS.get().run(done(call));
        } catch (RuntimeException failure) {
            throw Failures.isTransient(failure) ? failure : new StepFailed(call.element(), failure);
        }
    }

    /** What a handler may ask for is read now: later there is no command to read it in. */
    static Done done(StepRunner.Call call) {
        var inputs = new HashMap<String, Object>();
        for (var name : List.of("checkType", "color", "askAnswer", "decision", "nothingOfTheKind")) {
            var value = call.input().apply(name);
            if (value != null) {
                inputs.put(name, value);
            }
        }
        return new Done(
                call.type(), call.element(), call.stepId(), call.instanceId(), call.onboardingId(), inputs::get);
    }

    @Override
    public void close() {
        ENGINE.getRuntimeService().createProcessInstanceQuery().list().forEach(left -> ENGINE.getRuntimeService()
                .deleteProcessInstance(left.getId(), "the test is over"));
        ClockUtil.reset();
    }
}
