package io.gangway.onboarding.idempotency;

import io.gangway.platform.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** The keys of this tenant, one call at a time. */
@ApplicationScoped
public class IdempotencyKeys {

    private final EntityManager entities;
    private final CurrentTenant currentTenant;

    IdempotencyKeys(EntityManager entities, CurrentTenant currentTenant) {
        this.entities = entities;
        this.currentTenant = currentTenant;
    }

    /**
     * Takes the key until the transaction ends; throws {@link IdempotencyKeyInUse} at once, rather than wait, when another
     * call has it. The database lets go only after the other's commit is visible, so whoever gets the key sees its record.
     */
    public void take(IdempotencyKey key) {
        var taken = entities.createNativeQuery(
                        "select pg_try_advisory_xact_lock(hashtextextended(?1, 0))", Boolean.class)
                .setParameter(1, "idempotency " + currentTenant.get() + " " + key.text())
                .getSingleResult();
        if (!Boolean.TRUE.equals(taken)) {
            throw new IdempotencyKeyInUse();
        }
    }
}
