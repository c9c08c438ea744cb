package io.gangway.onboarding.idempotency;

import io.gangway.platform.transaction.Turns;
import jakarta.enterprise.context.ApplicationScoped;

/** The keys of this tenant, one call at a time. */
@ApplicationScoped
public class IdempotencyKeys {

    private final Turns turns;

    IdempotencyKeys(Turns turns) {
        this.turns = turns;
    }

    /**
     * Takes the key until the transaction ends; throws {@link IdempotencyKeyInUse} at once, rather than wait, when another
     * call has it. Whoever gets the key sees the record of the call before.
     */
    public void take(IdempotencyKey key) {
        if (!turns.take("idempotency", key.text())) {
            throw new IdempotencyKeyInUse();
        }
    }
}
