package io.gangway.onboarding.rehearsal;

import io.gangway.onboarding.application.OnboardingStatus;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of the onboardings that a version would have led elsewhere, the latest decisions first. */
@Schema(name = "FlipList")
record FlipsView(
        List<Item> items,

        @Schema(description = "Send as `cursor` for the next page; null on the last") @Nullable
        String nextCursor) {

    /**
     * One of them.
     *
     * @param onboarding where to read it
     * @param before what its decision table said
     * @param after what the rehearsed version says
     * @param finalStatus how the onboarding ended, where it has
     */
    @Schema(name = "Flip")
    record Item(
            UUID onboardingId,
            String onboarding,
            Hindsight before,
            Hindsight after,
            @Nullable OnboardingStatus finalStatus) {}
}
