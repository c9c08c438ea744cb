package io.gangway.onboarding.shadow;

import io.gangway.onboarding.shadow.CastShadows.Cast;
import io.gangway.platform.messaging.Failures;
import io.gangway.platform.outage.BackingService;
import io.gangway.platform.outage.Outages;
import io.gangway.platform.tenancy.TenantBinding;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/** Keeps all shadows close behind the decisions. Replicas may do so at once: each decision is compared once. */
@ApplicationScoped
class Shadowing {

    private static final Logger LOG = Logger.getLogger(Shadowing.class);

    /** One that is far behind must not keep the others waiting. */
    private static final int BATCHES_IN_A_ROW = 20;

    private final CastShadows shadows;
    private final CompareInShadow compareInShadow;
    private final TenantBinding binding;
    private final Outages outages;

    Shadowing(CastShadows shadows, CompareInShadow compareInShadow, TenantBinding binding, Outages outages) {
        this.shadows = shadows;
        this.compareInShadow = compareInShadow;
        this.binding = binding;
        this.outages = outages;
    }

    @Scheduled(every = "{gangway.shadow.every}", concurrentExecution = ConcurrentExecution.SKIP)
    public void catchUp() {
        try {
            shadows.find().forEach(this::catchUp);
        } catch (SQLException unreachable) {
            outages.report(BackingService.DATABASE, unreachable);
        }
    }

    private void catchUp(Cast shadow) {
        try {
            binding.run(shadow.tenant(), () -> {
                var batches = 0;
                while (batches < BATCHES_IN_A_ROW && compareInShadow.handle(shadow.policyId())) {
                    batches++;
                }
            });
        } catch (RuntimeException failure) {
            // The next look goes on with it; the others must not wait for it.
            LOG.warnf("The shadow of policy version %s is behind: %s", shadow.policyId(), Failures.trail(failure));
        }
    }
}
