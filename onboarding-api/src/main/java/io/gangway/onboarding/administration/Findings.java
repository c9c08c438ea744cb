package io.gangway.onboarding.administration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.gangway.onboarding.policy.PolicyTerms;
import jakarta.enterprise.context.ApplicationScoped;

/** Checks terms once: the same terms have the same findings, and a large table takes its time. */
@ApplicationScoped
class Findings {

    private static final int KEPT = 100;

    private final Cache<PolicyTerms, FindingsView> known =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    FindingsView in(PolicyTerms terms) {
        return known.get(terms, FindingsView::of);
    }
}
