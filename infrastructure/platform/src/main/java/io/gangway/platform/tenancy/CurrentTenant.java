package io.gangway.platform.tenancy;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tenant of the running request, message or job. In HTTP it comes from the verified token. */
@RequestScoped
public class CurrentTenant {

    private final Instance<SecurityIdentity> identity;
    private @Nullable TenantId bound;

    CurrentTenant(Instance<SecurityIdentity> identity) {
        this.identity = identity;
    }

    /** Returns the tenant or throws {@link NoTenant}: work without a tenant is refused, never defaulted. */
    public TenantId get() {
        return find().orElseThrow(NoTenant::new);
    }

    public Optional<TenantId> find() {
        if (bound != null) {
            return Optional.of(bound);
        }
        return identity.isResolvable()
                ? Optional.ofNullable(identity.get().<TenantId>getAttribute(TenantId.ATTRIBUTE))
                : Optional.empty();
    }

    @Nullable
    TenantId rebind(@Nullable TenantId tenant) {
        var before = bound;
        bound = tenant;
        return before;
    }
}
