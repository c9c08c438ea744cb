package io.gangway.onboarding.administration;

import io.gangway.onboarding.policy.Policy;
import io.gangway.onboarding.policy.PolicyStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of the versions. */
@Schema(name = "PolicyList")
record PolicyListView(
        List<Item> items,

        @Schema(description = "Send as `cursor` for the next page; null on the last") @Nullable
        String nextCursor) {

    /** A version without its terms. */
    @Schema(name = "PolicyListItem")
    record Item(
            UUID id,
            String product,

            @Schema(description = "What people call the product, by this version's terms") @Nullable
            String displayName,

            int version,
            PolicyStatus status,
            @Nullable UUID basedOn,
            @Nullable Instant activeFrom,
            PolicyView.Steps steps) {

        static Item of(Policy policy, PolicyStatus status) {
            return new Item(
                    policy.id(),
                    policy.product(),
                    policy.terms().displayName(),
                    policy.version(),
                    status,
                    policy.basedOn().orElse(null),
                    policy.activeFrom().orElse(null),
                    PolicyView.Steps.of(policy));
        }
    }
}
