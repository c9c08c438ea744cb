package io.gangway.onboarding.application;

import io.gangway.platform.problem.UnknownResource;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The onboardings of this tenant. */
@ApplicationScoped
public class Onboardings implements PanacheRepositoryBase<Onboarding, UUID> {

    private final TransactionSynchronizationRegistry transaction;

    Onboardings(TransactionSynchronizationRegistry transaction) {
        this.transaction = transaction;
    }

    /** The ids of the onboardings that a transaction has taken for change. */
    private static final class Held extends HashSet<UUID> {
        private static final long serialVersionUID = 1L;
    }

    /** Throws {@link UnknownResource} for an unknown id and for another tenant's alike. */
    public Onboarding get(UUID id) {
        return findByIdOptional(id).orElseThrow(UnknownResource::new);
    }

    /** A new one; the transaction holds it until its end. */
    public void add(Onboarding onboarding) {
        persist(onboarding);
        held().add(onboarding.id());
    }

    /**
     * Takes the onboarding for change, until the end of the transaction. Whoever changes it, its checks or its review does
     * this first, so that events, timers and calls that meet are handled one after the other.
     */
    public Optional<Onboarding> findForChange(UUID id) {
        if (held().contains(id)) {
            return findByIdOptional(id);
        }
        var found = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
        found.ifPresent(onboarding -> held().add(onboarding.id()));
        return found;
    }

    /** As {@link #findForChange}, throwing {@link UnknownResource}. */
    public Onboarding getForChange(UUID id) {
        return findForChange(id).orElseThrow(UnknownResource::new);
    }

    private Set<UUID> held() {
        if (transaction.getResource(Held.class) instanceof Held known) {
            return known;
        }
        var none = new Held();
        transaction.putResource(Held.class, none);
        return none;
    }
}
