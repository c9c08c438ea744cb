package io.gangway.onboarding.policy;

import io.gangway.platform.tenancy.CurrentTenant;
import io.gangway.platform.tenancy.NoTenant;
import io.gangway.platform.tenancy.TenantSuspended;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The tenants as far as the running work may see them: its own. */
@ApplicationScoped
public class Tenants implements PanacheRepositoryBase<Tenant, UUID> {

    private final CurrentTenant currentTenant;

    Tenants(CurrentTenant currentTenant) {
        this.currentTenant = currentTenant;
    }

    /** Throws {@link NoTenant} as {@link #current}, and {@link TenantSuspended} where the operator said so. */
    @Transactional
    public void requireWelcome() {
        if (current().isSuspended()) {
            throw new TenantSuspended();
        }
    }

    /** Throws {@link NoTenant} when the token names a tenant that this installation does not know. */
    public Tenant current() {
        return findByIdOptional(currentTenant.get().value()).orElseThrow(NoTenant::new);
    }
}
