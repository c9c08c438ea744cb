package io.gangway.onboarding.ledger;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Which messages the ledger shall show; what is empty does not narrow it.
 *
 * @param from when it was sent or first received: then or later
 */
record LedgerFilter(
        Optional<UUID> onboarding, Optional<MessageFate> disposition, Optional<String> topic, Optional<Instant> from) {

    /** What one may ask the ledger for. */
    enum MessageFate {
        SENT,
        APPLIED,
        /** Arrived more than once, whatever became of the first. */
        DUPLICATE,
        EARLY,
        LATE,
        REDUNDANT,
        CONFLICTING,
        UNMATCHED,
        DEAD_LETTERED;

        /** As a condition that the index of what is out of the ordinary is seen to serve. */
        String condition() {
            return switch (this) {
                case SENT, APPLIED, DEAD_LETTERED -> "disposition = '%s'".formatted(name());
                case DUPLICATE -> "deliveries > 1";
                case EARLY, LATE, REDUNDANT, CONFLICTING, UNMATCHED ->
                    "disposition = '%s' AND disposition <> 'APPLIED'".formatted(name());
            };
        }
    }
}
