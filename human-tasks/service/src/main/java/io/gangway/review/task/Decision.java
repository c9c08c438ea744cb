package io.gangway.review.task;

import io.gangway.review.contract.ReviewOutcome;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * What the reviewer decided and why. Two equal decisions by the same person are one decision sent twice.
 *
 * @param note free text of the reviewer; may be personal, so it never leaves this service by message or log
 */
@Embeddable
record Decision(
        @Enumerated(EnumType.STRING) @Column(name = "outcome")
        ReviewOutcome outcome,

        @Column(name = "reason_code") String reasonCode,
        @Column(name = "note") @Nullable String note) {

    @Override
    public String toString() {
        return "Decision[" + outcome + ", " + reasonCode + "]";
    }
}
