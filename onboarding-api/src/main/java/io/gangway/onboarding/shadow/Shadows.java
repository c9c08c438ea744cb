package io.gangway.onboarding.shadow;

import io.gangway.platform.problem.UnknownResource;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

/** The shadows of the tenant's policy versions; each has one, if only an empty one. */
@ApplicationScoped
class Shadows implements PanacheRepositoryBase<Shadow, UUID> {

    /** Throws {@link UnknownResource} for an unknown version and for another tenant's. */
    Shadow get(UUID policyId) {
        return findByIdOptional(policyId).orElseThrow(UnknownResource::new);
    }

    /** With the row locked until the transaction ends. */
    Shadow getForChange(UUID policyId) {
        return findByIdOptional(policyId, LockModeType.PESSIMISTIC_WRITE).orElseThrow(UnknownResource::new);
    }
}
