package io.gangway.platform.tenancy;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** Binds a tenant around work that no HTTP request carries: a Kafka record, an engine job, a scheduled repair. */
@ApplicationScoped
public class TenantBinding {

    private final CurrentTenant currentTenant;

    TenantBinding(CurrentTenant currentTenant) {
        this.currentTenant = currentTenant;
    }

    public void run(TenantId tenant, Runnable work) {
        call(tenant, () -> {
            work.run();
            return true;
        });
    }

    public <T> T call(TenantId tenant, Supplier<T> work) {
        var requestContext = Arc.container().requestContext();
        if (requestContext.isActive()) {
            return callBound(tenant, work);
        }
        requestContext.activate();
        try {
            return callBound(tenant, work);
        } finally {
            requestContext.terminate();
        }
    }

    private <T> T callBound(TenantId tenant, Supplier<T> work) {
        var before = currentTenant.rebind(tenant);
        try {
            return work.get();
        } finally {
            currentTenant.rebind(before);
        }
    }
}
