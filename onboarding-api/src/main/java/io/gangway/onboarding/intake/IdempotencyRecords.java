package io.gangway.onboarding.intake;

import io.gangway.platform.tenancy.CurrentTenant;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** What this tenant was answered under which key. */
@ApplicationScoped
class IdempotencyRecords implements PanacheRepositoryBase<IdempotencyRecord, String> {

    private final CurrentTenant currentTenant;

    IdempotencyRecords(CurrentTenant currentTenant) {
        this.currentTenant = currentTenant;
    }

    /**
     * Takes the key until the transaction ends; throws {@link IdempotencyKeyInUse} at once, rather than wait, when another
     * call has it. The database lets go only after the other's commit is visible, so whoever gets the key sees its record.
     */
    void take(IdempotencyKey key) {
        var taken = getEntityManager()
                .createNativeQuery("select pg_try_advisory_xact_lock(hashtextextended(?1, 0))", Boolean.class)
                .setParameter(1, "idempotency " + currentTenant.get() + " " + key.text())
                .getSingleResult();
        if (!Boolean.TRUE.equals(taken)) {
            throw new IdempotencyKeyInUse();
        }
    }
}
