package io.gangway.platform.outbox;

import io.gangway.platform.messaging.Failures;
import io.gangway.platform.outage.BackingService;
import io.gangway.platform.outage.Outages;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Delivers one destination's rows, batch after batch, until it is interrupted. Never gives a row up. */
class OutboxRelay implements Runnable {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

    /** Nothing wakes a relay for the rows that a dead replica postponed, or while the listener is cut off. */
    private static final Duration LONGEST_NAP = Duration.ofSeconds(5);

    /** What several transactions write within this time leaves in one batch. */
    private static final Duration GATHER = Duration.ofMillis(5);

    private static final Duration DATABASE_PAUSE = Duration.ofSeconds(1);
    private static final Duration SETTLE_WITHIN = Duration.ofSeconds(60);

    private final OutboxTable table;
    private final OutboxDestination destination;
    private final Outages outages;
    private final Semaphore work = new Semaphore(0);

    /** Whether rows may be held back for later: only then is it worth asking when the first of them is due. */
    private final AtomicBoolean heldBack = new AtomicBoolean(true);

    private boolean failing;
    private String lastFailure = "";

    OutboxRelay(OutboxTable table, OutboxDestination destination, Outages outages) {
        this.table = table;
        this.destination = destination;
        this.outages = outages;
    }

    /** There is something to deliver. */
    void wake() {
        work.release();
    }

    /** There may be something to deliver, now or later. */
    void wakeForLater() {
        heldBack.set(true);
        work.release();
    }

    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                var look = look();
                if (!look.full()) {
                    awaitWork(look.untilNext());
                }
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private OutboxTable.Look look() throws InterruptedException {
        work.drainPermits();
        var asksForNext = heldBack.getAndSet(false);
        try {
            var look = table.look(destination.name(), destination.batchSize(), asksForNext, this::deliver);
            if (look.full() || look.untilNext() != null) {
                heldBack.set(true);
            }
            return look;
        } catch (SQLException | RuntimeException failure) {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedException();
            }
            outages.report(BackingService.DATABASE, failure);
            heldBack.set(true);
            return new OutboxTable.Look(false, DATABASE_PAUSE);
        }
    }

    private OutboxTable.Outcome deliver(List<OutboxRow> rows) {
        var attempts = rows.stream().map(this::attempt).toList();
        endBatch();
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

    private void endBatch() {
        try {
            destination.endOfBatch();
        } catch (RuntimeException failure) {
            // The attempts tell for themselves what became of them.
            LOG.debugf("%s could not end a batch: %s", destination.name(), Failures.trail(failure));
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

    private void awaitWork(@Nullable Duration untilNext) throws InterruptedException {
        var nap = untilNext == null || untilNext.compareTo(LONGEST_NAP) > 0 ? LONGEST_NAP : untilNext;
        if (work.tryAcquire(nap.toMillis(), TimeUnit.MILLISECONDS)) {
            Thread.sleep(GATHER);
        } else {
            heldBack.set(true);
        }
    }
}
