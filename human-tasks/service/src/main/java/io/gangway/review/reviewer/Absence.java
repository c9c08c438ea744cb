package io.gangway.review.reviewer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** When a person is away and is given no work; the end is the first moment back. */
@Embeddable
record Absence(
        @Column(name = "absent_from") Instant from,
        @Column(name = "absent_until") Instant until) {

    boolean covers(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }
}
