package io.gangway.onboarding.reconciliation;

import io.gangway.engine.EngineChoice;
import io.gangway.platform.messaging.Failures;
import io.gangway.platform.tenancy.TenantBinding;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/** Looks every now and then for what is stuck and has it repaired. Replicas may look at once: each repair is harmless twice. */
@ApplicationScoped
class Reconciler {

    private static final Logger LOG = Logger.getLogger(Reconciler.class);

    private final StuckOnboardings stuck;
    private final Repair repair;
    private final TenantBinding binding;
    private final EngineChoice engine;

    Reconciler(StuckOnboardings stuck, Repair repair, TenantBinding binding, EngineChoice engine) {
        this.stuck = stuck;
        this.repair = repair;
        this.binding = binding;
        this.engine = engine;
    }

    @Scheduled(every = "{gangway.reconciler.every}", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    public void reconcile() {
        try {
            stuck.overdue().forEach(this::repair);
            if (engine.is(EngineChoice.Kind.ZEEBE)) {
                stuck.lagging().forEach(this::repair);
            }
        } catch (SQLException unreachable) {
            LOG.warnf("The reconciler cannot look: %s", Failures.trail(unreachable));
        }
    }

    private void repair(StuckOnboarding onboarding) {
        try {
            binding.run(onboarding.tenant(), () -> repair.repair(onboarding));
        } catch (RuntimeException failure) {
            // The next look finds it again; the others must not wait for it.
            LOG.warnf(
                    "%s is %s and not repaired yet: %s",
                    onboarding.id(), onboarding.finding(), Failures.trail(failure));
        }
    }
}
