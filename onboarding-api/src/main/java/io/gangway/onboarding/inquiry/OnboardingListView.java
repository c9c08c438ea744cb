package io.gangway.onboarding.inquiry;

import io.gangway.onboarding.application.CheckCase;
import io.gangway.onboarding.application.Decision;
import io.gangway.onboarding.application.Onboarding;
import io.gangway.onboarding.application.OnboardingStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of the list. */
@Schema(name = "OnboardingList")
record OnboardingListView(
        List<Item> items,

        @Schema(description = "Send as `cursor` for the next page; null on the last") @Nullable
        String nextCursor) {

    /** An onboarding without its applicant: who looks for a case need not see people. */
    @Schema(name = "OnboardingListItem")
    record Item(
            UUID id,
            @Nullable String externalReference,
            String product,
            int policyVersion,
            OnboardingStatus status,
            Instant createdAt,
            Instant dueAt,
            @Nullable Instant decidedAt,
            @Nullable Decision decision,
            List<CheckView> checks) {

        static Item of(Onboarding onboarding, List<CheckCase> checks) {
            return new Item(
                    onboarding.id(),
                    onboarding.externalReference().orElse(null),
                    onboarding.product(),
                    onboarding.policyVersion(),
                    onboarding.status(),
                    onboarding.createdAt(),
                    onboarding.dueAt(),
                    onboarding.decidedAt().orElse(null),
                    onboarding.decision().orElse(null),
                    checks.stream().map(CheckView::withoutWords).toList());
        }
    }
}
