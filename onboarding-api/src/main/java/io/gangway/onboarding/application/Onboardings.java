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

    private final InTransaction inTransaction;

    Onboardings(InTransaction inTransaction) {
        this.inTransaction = inTransaction;
    }

    /** Throws {@link UnknownResource} for an unknown id and for another tenant's alike. */
    public Onboarding get(UUID id) {
        return findByIdOptional(id).orElseThrow(UnknownResource::new);
    }

    /** A new one; the transaction holds it until its end. */
    public void add(Onboarding onboarding) {
        persist(onboarding);
        inTransaction.put(Onboarding.class, onboarding.id(), Optional.of(onboarding));
    }

    /**
     * Takes the onboarding for change, until the end of the transaction. Whoever changes it, its checks or its review does
     * this first, so that events, timers and calls that meet are handled one after the other.
     */
    public Optional<Onboarding> findForChange(UUID id) {
        return inTransaction.get(
                Onboarding.class, id, unheld -> findByIdOptional(unheld, LockModeType.PESSIMISTIC_WRITE));
    }

    /** As {@link #findForChange}, by one of its checks. */
    public Optional<Onboarding> findForChangeByCheck(UUID checkId) {
        var found = find("id = (select c.onboardingId from CheckCase c where c.id = ?1)", checkId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
        found.ifPresent(onboarding -> inTransaction.put(Onboarding.class, onboarding.id(), found));
        return found;
    }

    /** As {@link #findForChange}, throwing {@link UnknownResource}. */
    public Onboarding getForChange(UUID id) {
        return findForChange(id).orElseThrow(UnknownResource::new);
    }
}
