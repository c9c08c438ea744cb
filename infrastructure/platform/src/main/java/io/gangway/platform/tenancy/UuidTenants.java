package io.gangway.platform.tenancy;

import java.util.UUID;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.internal.SessionFactoryOptionsBuilder;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.RootClass;

/**
 * Lets {@code @TenantId} be a UUID, and cheap.
 *
 * <p>A UUID: Quarkus resolves tenants as text only, and Hibernate then refuses to compare the text with a UUID column ("not
 * assignable" in FilterImpl); so the text is read once, on its way into the session.
 *
 * <p>Cheap: Hibernate's own tenant filter carries the tenant as a value, and no plan of a query or of a load by id that has
 * such a filter is ever kept: each call translates anew, which cost more than the query itself. So the filter stays off
 * ("root" is Hibernate's word for that) and every entity with a {@code @TenantId} gets a restriction in its place that
 * asks the same and has the same text for all tenants.
 *
 * <p>Hibernate finds this class through the service loader.
 */
public final class UuidTenants implements Integrator {

    private static final String HIBERNATES_FILTER = "_tenantId";
    private static final String OF_THE_TENANT = "tenant_id = current_tenant()";

    @Override
    public void integrate(Metadata metadata, BootstrapContext context, SessionFactoryImplementor factory) {
        if (!(factory.getSessionFactoryOptions() instanceof SessionFactoryOptionsBuilder options)) {
            throw new IllegalStateException("Hibernate's options cannot be completed: @TenantId would not work");
        }
        var asText = options.getCurrentTenantIdentifierResolver();
        if (asText != null) {
            metadata.getEntityBindings().stream()
                    .filter(UuidTenants::belongsToATenant)
                    .map(PersistentClass::getRootClass)
                    .distinct()
                    .forEach(UuidTenants::restrict);
            options.applyCurrentTenantIdentifierResolver(new AsUuid(asText));
        }
    }

    private static boolean belongsToATenant(PersistentClass entity) {
        return entity.getFilters().stream().anyMatch(filter -> HIBERNATES_FILTER.equals(filter.getName()));
    }

    private static void restrict(RootClass entity) {
        var own = entity.getWhere();
        entity.setWhere(own == null ? OF_THE_TENANT : "(" + own + ") and " + OF_THE_TENANT);
    }

    private record AsUuid(CurrentTenantIdentifierResolver<Object> asText)
            implements CurrentTenantIdentifierResolver<UUID> {

        @Override
        public UUID resolveCurrentTenantIdentifier() {
            return UUID.fromString(asText.resolveCurrentTenantIdentifier().toString());
        }

        @Override
        public boolean validateExistingCurrentSessions() {
            return asText.validateExistingCurrentSessions();
        }

        /** Leaves Hibernate's filter off, and nothing else: new rows get the tenant as ever. */
        @Override
        public boolean isRoot(UUID tenant) {
            return true;
        }
    }
}
