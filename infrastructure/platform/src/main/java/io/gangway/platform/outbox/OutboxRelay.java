package io.gangway.platform.outbox;

import io.gangway.platform.messaging.Failures;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** Delivers one destination's rows, batch after batch, until it is interrupted. Never gives a row up. */
class OutboxRelay implements Runnable {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

    /** Notifications wake the relay at once; this bounds how late a postponed row or a lost notification is seen. */
    private static final Duration LONGEST_NAP = Duration.ofMillis(250);

    private static final Duration DATABASE_PAUSE = Duration.ofSeconds(1);
    private static final Duration SETTLE_WITHIN = Duration.ofSeconds(60);

    private final OutboxTable table;
    private final OutboxDestination destination;
    private final Semaphore work = new Semaphore(0);
    private boolean failing;
    private String lastFailure = "";

    OutboxRelay(OutboxTable table, OutboxDestination destination) {
        this.table = table;
        this.destination = destination;
    }

    /** There may be something to deliver. */
    void wake() {
        work.release();
    }

    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                if (deliverBatch() < destination.batchSize()) {
                    nap(LONGEST_NAP);
                }
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private int deliverBatch() throws InterruptedException {
        try {
            work.drainPermits();
            return table.takeBatch(destination.name(), destination.batchSize(), this::deliver);
        } catch (SQLException | RuntimeException failure) {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedException();
            }
            LOG.warnf(
                    "The outbox cannot be read, trying again: %s",
                    failure.getClass().getSimpleName());
            nap(DATABASE_PAUSE);
            return 0;
        }
    }

    private OutboxTable.Outcome deliver(List<OutboxRow> rows) {
        var attempts = rows.stream().map(this::attempt).toList();
        var delivered = new ArrayList<OutboxRow>();
        var failed = new ArrayList<OutboxRow>();
        for (var i = 0; i < rows.size(); i++) {
            (succeeded(attempts.get(i)) ? delivered : failed).add(rows.get(i));
        }
        report(rows.size(), failed.size());
        return new OutboxTable.Outcome(delivered, failed);
    }

    private CompletableFuture<?> attempt(OutboxRow row) {
        try {
            return destination.deliver(row).toCompletableFuture();
        } catch (RuntimeException failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }

    private boolean succeeded(CompletableFuture<?> attempt) {
        try {
            attempt.get(SETTLE_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException | TimeoutException failure) {
            lastFailure = Failures.trail(failure);
            return false;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Says once that a destination went away and once that it is back, not once per row. */
    private void report(int taken, int failed) {
        if (failed > 0 && !failing) {
            LOG.warnf(
                    "%s does not take messages: %d of %d postponed: %s",
                    destination.name(), failed, taken, lastFailure);
        }
        if (failed == 0 && failing) {
            LOG.infof("%s takes messages again", destination.name());
        }
        failing = failed > 0;
    }

    private void nap(Duration atMost) throws InterruptedException {
        if (work.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            work.drainPermits();
        }
    }
}
