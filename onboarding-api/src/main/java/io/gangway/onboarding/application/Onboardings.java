package io.gangway.onboarding.application;

import io.gangway.platform.problem.UnknownResource;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** The onboardings of this tenant. */
@ApplicationScoped
public class Onboardings implements PanacheRepositoryBase<Onboarding, UUID> {

    /** Throws {@link UnknownResource} for an unknown id and for another tenant's alike. */
    public Onboarding get(UUID id) {
        return findByIdOptional(id).orElseThrow(UnknownResource::new);
    }

    /**
     * Takes the onboarding for change. Whoever changes it, its checks or its review does this first, so that events,
     * jobs and calls that meet are handled one after the other.
     */
    public Optional<Onboarding> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** As {@link #findForChange}, throwing {@link UnknownResource}. */
    public Onboarding getForChange(UUID id) {
        return findForChange(id).orElseThrow(UnknownResource::new);
    }
}
