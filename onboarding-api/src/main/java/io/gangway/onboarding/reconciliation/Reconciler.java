package io.gangway.onboarding.reconciliation;

import io.gangway.engine.EngineChoice;
import io.gangway.engine.ProcessEngine;
import io.gangway.onboarding.reconciliation.StuckOnboarding.Finding;
import io.gangway.platform.messaging.Failures;
import io.gangway.platform.outage.BackingService;
import io.gangway.platform.outage.Outages;
import io.gangway.platform.tenancy.TenantBinding;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Looks every now and then for what is stuck and has it repaired. Replicas may look at once: each repair is harmless twice. */
@ApplicationScoped
class Reconciler {

    private static final Logger LOG = Logger.getLogger(Reconciler.class);

    private final StuckOnboardings stuck;
    private final Repair repair;
    private final TenantBinding binding;
    private final EngineChoice engine;
    private final ProcessEngine process;
    private final Outages outages;

    Reconciler(
            StuckOnboardings stuck,
            Repair repair,
            TenantBinding binding,
            EngineChoice engine,
            ProcessEngine process,
            Outages outages) {
        this.stuck = stuck;
        this.repair = repair;
        this.binding = binding;
        this.engine = engine;
        this.process = process;
        this.outages = outages;
    }

    @Scheduled(every = "{gangway.reconciler.every}", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    public void reconcile() {
        try {
            repairAll(Finding.OVERDUE);
            if (engine.is(EngineChoice.Kind.ZEEBE)) {
                // Where the engine is another store than the database, the two can be apart.
                repairAll(Finding.UNSTARTED);
                repairAll(Finding.UNENDED);
                repairAll(Finding.STALLED);
            }
        } catch (SQLException unreachable) {
            outages.report(BackingService.DATABASE, unreachable);
        }
    }

    /** Page after page, so that what cannot be repaired does not hide what can. */
    private void repairAll(Finding finding) throws SQLException {
        var page = stuck.find(finding, null);
        while (!page.isEmpty()) {
            page.forEach(this::repair);
            page = stuck.find(finding, page.getLast());
        }
    }

    private void repair(StuckOnboarding onboarding) {
        try {
            binding.run(onboarding.tenant(), () -> repair.repair(onboarding, lostInstanceOf(onboarding)));
        } catch (RuntimeException failure) {
            // The next look finds it again; the others must not wait for it.
            LOG.warnf(
                    "%s is %s and not repaired yet: %s",
                    onboarding.id(), onboarding.finding(), Failures.trail(failure));
        }
    }

    /** The engine is asked before the onboarding is locked: it may be far away, and slow. */
    private Optional<String> lostInstanceOf(StuckOnboarding onboarding) {
        return onboarding.finding() == Finding.STALLED
                ? Optional.ofNullable(onboarding.instance()).filter(instance -> !process.hasInstance(instance))
                : Optional.empty();
    }
}
