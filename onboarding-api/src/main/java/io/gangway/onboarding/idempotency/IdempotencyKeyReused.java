package io.gangway.onboarding.idempotency;

import io.gangway.platform.problem.BrokenRule;

/** A key stands for one request for ever; this one came with another. */
public final class IdempotencyKeyReused extends BrokenRule {

    private static final long serialVersionUID = 1L;

    public IdempotencyKeyReused() {
        super(422, "IDEMPOTENCY_KEY_REUSED", "This Idempotency-Key was used for another request. Use a new one.");
    }
}
