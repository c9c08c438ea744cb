package io.gangway.review.task;

import io.gangway.review.contract.ReviewCommand.CloseReason;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** Why a task ended without a decision, and when. */
@Embeddable
record Closing(
        @Enumerated(EnumType.STRING) @Column(name = "close_reason")
        CloseReason reason,

        @Column(name = "closed_at") Instant at) {}
