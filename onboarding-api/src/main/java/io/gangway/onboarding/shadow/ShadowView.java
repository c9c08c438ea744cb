package io.gangway.onboarding.shadow;

import io.gangway.onboarding.rehearsal.Hindsight;
import io.gangway.onboarding.rehearsal.Hindsight.Outcome;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a version said in shadow, beside the version in force.
 *
 * @param running whether new decisions are compared
 * @param since null where the version has never been a shadow
 * @param until when it was stopped, or came to its end by itself
 * @param compared decisions since then
 * @param agreed those with the same outcome
 */
@Schema(name = "Shadow")
record ShadowView(
        UUID policyId,
        int policyVersion,
        boolean running,
        @Nullable Instant since,
        @Nullable Instant until,
        long compared,
        long agreed,
        List<Agreement> matrix,
        Differences differences) {

    static ShadowView of(Shadow shadow, List<Agreement> matrix, Differences differences) {
        return new ShadowView(
                shadow.id(),
                shadow.policyVersion(),
                shadow.isRunning(),
                shadow.since().orElse(null),
                shadow.until().orElse(null),
                matrix.stream().mapToLong(Agreement::onboardings).sum(),
                matrix.stream()
                        .filter(pair -> pair.decided() == pair.shadow())
                        .mapToLong(Agreement::onboardings)
                        .sum(),
                matrix,
                differences);
    }

    /** How often one outcome was decided while the shadow said the other, or the same. */
    @Schema(name = "ShadowAgreement")
    record Agreement(Outcome decided, Outcome shadow, long onboardings) {

        static final Comparator<Agreement> IN_ORDER =
                Comparator.comparing(Agreement::decided).thenComparing(Agreement::shadow);
    }

    /** One page of the decisions with another outcome, the latest first. */
    @Schema(name = "ShadowDifferenceList")
    record Differences(
            List<Difference> items,

            @Schema(description = "Send as `cursor` for the next page; null on the last") @Nullable
            String nextCursor) {}

    /**
     * A decision with another outcome.
     *
     * @param onboarding where to read it
     * @param at when it was decided
     * @param decided what the table of the version in force said
     */
    @Schema(name = "ShadowDifference")
    record Difference(UUID onboardingId, String onboarding, Instant at, Hindsight decided, Hindsight shadow) {}
}
