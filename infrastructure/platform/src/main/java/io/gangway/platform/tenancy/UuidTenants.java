package io.gangway.platform.tenancy;

import java.util.UUID;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.internal.SessionFactoryOptionsBuilder;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;

/**
 * Lets {@code @TenantId} be a UUID. Quarkus resolves tenants as text only, and Hibernate then refuses to compare the text
 * with a UUID column ("not assignable" in FilterImpl); so the text is read once, on its way into the session.
 *
 * <p>Hibernate finds this class through the service loader.
 */
public final class UuidTenants implements Integrator {

    @Override
    public void integrate(Metadata metadata, BootstrapContext context, SessionFactoryImplementor factory) {
        if (!(factory.getSessionFactoryOptions() instanceof SessionFactoryOptionsBuilder options)) {
            throw new IllegalStateException("Hibernate's options cannot be completed: @TenantId would not work");
        }
        var asText = options.getCurrentTenantIdentifierResolver();
        if (asText != null) {
            options.applyCurrentTenantIdentifierResolver(new AsUuid(asText));
        }
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
    }
}
