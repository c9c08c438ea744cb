package io.gangway.platform.tenancy;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.tenant.TenantResolver;
import jakarta.enterprise.context.RequestScoped;

/** Fills and filters Hibernate's {@code @TenantId}. The second lock, row-level security, does not trust this one. */
@PersistenceUnitExtension
@RequestScoped
class HibernateTenant implements TenantResolver {

    private final CurrentTenant currentTenant;

    HibernateTenant(CurrentTenant currentTenant) {
        this.currentTenant = currentTenant;
    }

    @Override
    public String getDefaultTenantId() {
        throw new NoTenant();
    }

    @Override
    public String resolveTenantId() {
        return currentTenant.get().toString();
    }
}
