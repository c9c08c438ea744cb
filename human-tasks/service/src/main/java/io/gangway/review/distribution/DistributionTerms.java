package io.gangway.review.distribution;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a tenant wants tasks to be given out.
 *
 * @param limitPerPerson how many tasks may wait for one person when more are given out
 * @param reassignOnEscalation whether an escalated task is taken from its holder and given to another
 */
@Embeddable
@Schema(name = "Distribution")
record DistributionTerms(
        @NotNull @Enumerated(EnumType.STRING) DistributionMode mode,
        @NotNull @Min(1) @Max(1000) Integer limitPerPerson,
        @NotNull Boolean reassignOnEscalation) {

    static final DistributionTerms NOTHING_CHOSEN = new DistributionTerms(DistributionMode.OFF, 5, false);

    boolean givesOut() {
        return mode != DistributionMode.OFF;
    }
}
