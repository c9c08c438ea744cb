package io.gangway.engine.embedded;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.engine.impl.ProcessEngineImpl;
import org.operaton.bpm.engine.impl.jobexecutor.DefaultAcquireJobsCommandFactory;
import org.operaton.bpm.engine.impl.jobexecutor.JobExecutor;
import org.operaton.bpm.engine.impl.util.ClockUtil;

/**
 * The engine's job executor, in every replica. It sleeps until the next timer is due or until a transaction here made an
 * earlier one; what another replica made and did not live to see is found by the look that comes at the latest after {@code
 * longestNap}. A job is taken by locking it, so that no two replicas run it; one that died with it gives it up by time.
 */
final class DueJobs extends JobExecutor {

    /** A replica that was killed with a job in hand is waited for so long. */
    private static final Duration LOCK = Duration.ofSeconds(30);

    /** What is due and cannot be taken belongs to an instance of which another job is under way, here or elsewhere. */
    private static final Duration OUT_OF_REACH = Duration.ofMillis(100);

    private static final int AT_ONCE = 16;

    private final Duration longestNap;
    private final NextDue nextDue;
    private final Consumer<String> runner;
    private final Consumer<RuntimeException> onFailedLook;
    private final Semaphore wake = new Semaphore(0);
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final AtomicReference<Instant> planned = new AtomicReference<>(Instant.MIN);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private @Nullable Thread acquisition;

    /** Looks when the next job is due. */
    @FunctionalInterface
    interface NextDue {
        Optional<Instant> find();
    }

    /**
     * Runs jobs by their ids.
     *
     * @param runner runs one acquired job to its end, failures included
     * @param onFailedLook hears of each look that failed; there will be another
     */
    DueJobs(Duration longestNap, NextDue nextDue, Consumer<String> runner, Consumer<RuntimeException> onFailedLook) {
        this.longestNap = longestNap;
        this.nextDue = nextDue;
        this.runner = runner;
        this.onFailedLook = onFailedLook;
        name = "due-jobs";
        setLockTimeInMillis((int) LOCK.toMillis());
        setMaxJobsPerAcquisition(AT_ONCE);
    }

    @Override
    public void start() {
        if (isActive) {
            return;
        }
        acquireJobsCmdFactory = new DefaultAcquireJobsCommandFactory(this);
        isActive = true;
        acquisition = Thread.ofVirtual().name("due-jobs").start(this::acquire);
    }

    @Override
    public synchronized void shutdown() {
        if (isActive) {
            isActive = false;
            wake.release();
            threads.close();
        }
    }

    @Override
    public void jobWasAdded() {
        wake.release();
    }

    /** A transaction that has committed made a timer: one that is due before the next look brings that look forward. */
    void planned(Instant due) {
        if (due.isBefore(planned.get())) {
            wake.release();
        }
    }

    private void acquire() {
        while (isActive) {
            try {
                wake.drainPermits();
                // Whatever is made from here on may come before what we are about to find.
                planned.set(Instant.MAX);
                if (!takeDue()) {
                    nap();
                }
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException failure) {
                onFailedLook.accept(failure);
                pause();
            }
        }
    }

    /** False when there was nothing to take. */
    private boolean takeDue() throws InterruptedException {
        free.acquire();
        free.release();
        var acquired = engine().getProcessEngineConfiguration()
                .getCommandExecutorTxRequired()
                .execute(getAcquireJobsCmd(Math.max(1, free.availablePermits())));
        acquired.getJobIdBatches().forEach(batch -> executeJobs(batch, engine()));
        return acquired.size() > 0;
    }

    private void nap() throws InterruptedException {
        var now = ClockUtil.getCurrentTime().toInstant();
        var latest = now.plus(longestNap);
        var until = nextDue.find().filter(latest::isAfter).orElse(latest);
        planned.set(until);
        var millis = until.isAfter(now) ? Duration.between(now, until).toMillis() + 1 : OUT_OF_REACH.toMillis();
        var _ = wake.tryAcquire(millis, TimeUnit.MILLISECONDS);
    }

    private void pause() {
        try {
            Thread.sleep(Duration.ofSeconds(1));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private ProcessEngineImpl engine() {
        return processEngines.getFirst();
    }

    /** The jobs of one batch belong to one instance and run one after the other. */
    @Override
    public void executeJobs(List<String> jobIds, ProcessEngineImpl engine) {
        free.acquireUninterruptibly();
        threads.execute(() -> {
            try {
                jobIds.forEach(runner);
            } finally {
                free.release();
                wake.release();
            }
        });
    }

    @Override
    protected void startExecutingJobs() {
        // A virtual thread per batch.
    }

    @Override
    protected void stopExecutingJobs() {
        // See shutdown().
    }
}
