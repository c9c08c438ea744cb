package io.gangway.onboarding.webhooks;

import io.gangway.platform.problem.UnknownResource;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The bound tenant's webhooks. */
@ApplicationScoped
class Webhooks implements PanacheRepositoryBase<Webhook, UUID> {

    Optional<Webhook> find(String name) {
        return find("name", name).firstResultOptional();
    }

    /** Throws {@link UnknownResource} for an unknown one and for another tenant's alike. */
    Webhook get(String name) {
        return find(name).orElseThrow(UnknownResource::new);
    }

    Optional<Webhook> findForChange(String name) {
        return find("name", name).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    Webhook getForChange(String name) {
        return findForChange(name).orElseThrow(UnknownResource::new);
    }

    List<Webhook> byName() {
        return list("order by name");
    }
}
