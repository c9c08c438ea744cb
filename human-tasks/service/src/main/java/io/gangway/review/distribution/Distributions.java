package io.gangway.review.distribution;

import io.gangway.platform.tenancy.CurrentTenant;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** The tenants' choices, one each. */
@ApplicationScoped
public class Distributions implements PanacheRepositoryBase<Distribution, UUID> {

    private static final String MEET = """
            insert into distribution (id, version, mode, limit_per_person, reassign_on_escalation)
            values (:id, 0, :mode, :limit, :reassign) on conflict (id) do nothing
            """;

    private final CurrentTenant tenant;

    Distributions(CurrentTenant tenant) {
        this.tenant = tenant;
    }

    Optional<Distribution> ofTenant() {
        return findByIdOptional(tenant.get().value());
    }

    /** The choice, locked until the transaction ends, if tasks are given out at all. */
    public Optional<Distribution> whileOn() {
        // Asked without loading it: what is loaded before it is locked may be stale when it is.
        if (count("terms.mode <> ?1", DistributionMode.OFF) == 0) {
            return Optional.empty();
        }
        return findByIdOptional(tenant.get().value(), LockModeType.PESSIMISTIC_WRITE)
                .filter(choice -> choice.terms().givesOut());
    }

    /** The choice, made if there is none yet, and locked until the transaction ends. */
    Distribution toChange() {
        var nothing = DistributionTerms.NOTHING_CHOSEN;
        // The tenant column's default takes the tenant from the connection, where the platform has set it.
        getEntityManager()
                .createNativeQuery(MEET)
                .setParameter("id", tenant.get().value())
                .setParameter("mode", nothing.mode().name())
                .setParameter("limit", nothing.limitPerPerson())
                .setParameter("reassign", nothing.reassignOnEscalation())
                .executeUpdate();
        return findByIdOptional(tenant.get().value(), LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow();
    }
}
