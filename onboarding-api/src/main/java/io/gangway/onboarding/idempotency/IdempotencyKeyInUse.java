package io.gangway.onboarding.idempotency;

import io.gangway.platform.problem.BrokenRule;
import java.util.Map;

/** The first call under this key is still running, so that nobody can say yet what it will answer. */
final class IdempotencyKeyInUse extends BrokenRule {

    private static final long serialVersionUID = 1L;

    private static final int RETRY_AFTER_SECONDS = 1;

    IdempotencyKeyInUse() {
        super(
                409,
                "IDEMPOTENCY_KEY_IN_USE",
                "A call with this Idempotency-Key is still running. Try again in a moment.",
                Map.of(),
                Map.of("Retry-After", RETRY_AFTER_SECONDS));
    }
}
