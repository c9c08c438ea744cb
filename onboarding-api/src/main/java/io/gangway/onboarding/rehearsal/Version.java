package io.gangway.onboarding.rehearsal;

import io.gangway.onboarding.policy.Policy;
import io.gangway.onboarding.policy.PolicyTerms;
import java.util.UUID;

/** A policy version as it stands now; a draft may stand otherwise later. */
record Version(UUID policyId, int number, PolicyTerms terms) {

    static Version of(Policy policy) {
        return new Version(policy.id(), policy.version(), policy.terms());
    }
}
