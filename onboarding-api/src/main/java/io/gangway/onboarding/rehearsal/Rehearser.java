package io.gangway.onboarding.rehearsal;

import io.gangway.onboarding.rehearsal.WaitingRehearsals.Waiting;
import io.gangway.platform.messaging.Failures;
import io.gangway.platform.outage.BackingService;
import io.gangway.platform.outage.Outages;
import io.gangway.platform.tenancy.TenantBinding;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Runs the rehearsals that wait, one after the other. On a thread of the operating system, not on a virtual one: it
 * computes rather than waits, and a virtual thread that computes keeps the others from a core.
 */
@ApplicationScoped
class Rehearser {

    private static final Logger LOG = Logger.getLogger(Rehearser.class);
    private static final int GIVE_BACK_WITHIN_SECONDS = 3;

    private final WaitingRehearsals waiting;
    private final RunRehearsal runRehearsal;
    private final TenantBinding binding;
    private final Outages outages;
    private final Semaphore idle = new Semaphore(1);
    private volatile boolean stopping;

    Rehearser(WaitingRehearsals waiting, RunRehearsal runRehearsal, TenantBinding binding, Outages outages) {
        this.waiting = waiting;
        this.runRehearsal = runRehearsal;
        this.binding = binding;
        this.outages = outages;
    }

    @Scheduled(every = "{gangway.rehearsal.every}", concurrentExecution = ConcurrentExecution.SKIP)
    public void rehearse() {
        if (!idle.tryAcquire()) {
            return;
        }
        try {
            waiting.find().forEach(this::run);
        } catch (SQLException unreachable) {
            if (!stopping) {
                outages.report(BackingService.DATABASE, unreachable);
            }
        } finally {
            idle.release();
        }
    }

    private void run(Waiting rehearsal) {
        if (stopping) {
            return;
        }
        try {
            binding.run(rehearsal.tenant(), () -> runRehearsal.handle(rehearsal.id(), () -> stopping));
        } catch (RuntimeException failure) {
            LOG.warnf("Rehearsal %s broke off: %s", rehearsal.id(), Failures.trail(failure));
        }
    }

    /** What runs is given back, so that another replica goes on at once. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        if (idle.tryAcquire(GIVE_BACK_WITHIN_SECONDS, TimeUnit.SECONDS)) {
            idle.release();
        }
    }
}
