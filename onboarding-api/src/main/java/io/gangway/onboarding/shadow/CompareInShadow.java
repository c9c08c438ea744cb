package io.gangway.onboarding.shadow;

import io.gangway.onboarding.deciding.Judges;
import io.gangway.onboarding.rehearsal.Retrial;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Says what a version would have decided, some time after another has: an applicant never waits for it. */
@ApplicationScoped
class CompareInShadow {

    static final int AT_ONCE = 500;

    private final Shadows shadows;
    private final Comparisons comparisons;
    private final Judges judges;
    private final Clock clock;

    CompareInShadow(Shadows shadows, Comparisons comparisons, Judges judges, Clock clock) {
        this.shadows = shadows;
        this.comparisons = comparisons;
        this.judges = judges;
        this.clock = clock;
    }

    /**
     * Compares the oldest that are missing. Returns false when there are no more for now.
     *
     * <p>The lock keeps whoever starts the shadow anew from being overwritten, and replicas from doing the same work; it is
     * not one that an applicant could meet.
     */
    @Transactional
    boolean handle(UUID policyId) {
        var shadow = shadows.getForChange(policyId);
        shadow.endWhenOver(clock.instant());
        var missing = comparisons.missing(shadow, AT_ONCE);
        if (missing.isEmpty()) {
            shadow.settle(clock.instant());
            return false;
        }
        var retrial = new Retrial(judges.of(policyId));
        comparisons.add(
                shadow,
                missing.stream()
                        .map(decided -> new Comparison(decided, retrial.of(decided.facts())))
                        .toList());
        return missing.size() == AT_ONCE;
    }
}
