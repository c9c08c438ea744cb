package io.gangway.onboarding.policy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Versions of a policy in the states that tests begin with. */
final class Versions {

    static final String MAKER = "ada";
    static final String CHECKER = "ben";
    static final String SOMEBODY = "cleo";
    static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    static final Instant LATER = NOW.plusSeconds(60);
    static final PolicyTerms TERMS = StartingTerms.read();

    private Versions() {}

    static PolicyTerms termsWithMinimumAge(int age) {
        return new PolicyTerms(
                TERMS.checks(),
                TERMS.completion(),
                TERMS.deadline(),
                TERMS.warnBefore(),
                TERMS.review(),
                age,
                List.of(),
                TERMS.decisionTable());
    }

    static Policy aDraft() {
        return Policy.draft(UUID.randomUUID(), "current-account", 1, null, TERMS, MAKER, NOW);
    }

    static Policy aSubmitted() {
        var policy = aDraft();
        policy.submit(MAKER, NOW);
        return policy;
    }

    static Policy anApproved() {
        var policy = aSubmitted();
        policy.approve(CHECKER, NOW);
        return policy;
    }

    static Policy anActivated() {
        var policy = anApproved();
        policy.activate(CHECKER, null, NOW);
        return policy;
    }

    /** All that can be seen of a version. */
    static List<Object> seen(Policy policy) {
        return List.of(
                policy.state(),
                policy.terms(),
                policy.makers(),
                policy.created(),
                policy.submitted(),
                policy.approved(),
                policy.rejected(),
                policy.rejectionReason(),
                policy.activated(),
                policy.activeFrom(),
                policy.retired(),
                policy.discarded());
    }
}
