package io.gangway.onboarding.shadow;

import io.gangway.onboarding.shadow.ShadowView.Differences;
import io.gangway.onboarding.web.PageQuery.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Reports what a shadow said. */
@ApplicationScoped
class ShadowInquiry {

    private final Shadows shadows;
    private final Comparisons comparisons;

    ShadowInquiry(Shadows shadows, Comparisons comparisons) {
        this.shadows = shadows;
        this.comparisons = comparisons;
    }

    /** Since it was started last. */
    @Transactional
    ShadowView report(UUID policyId, Page page) {
        var shadow = shadows.get(policyId);
        return shadow.since()
                .map(since -> ShadowView.of(
                        shadow, comparisons.matrix(policyId, since), comparisons.differences(policyId, since, page)))
                .orElseGet(() -> ShadowView.of(shadow, List.of(), new Differences(List.of(), null)));
    }
}
