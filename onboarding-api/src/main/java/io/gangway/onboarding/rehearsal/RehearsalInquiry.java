package io.gangway.onboarding.rehearsal;

import io.gangway.onboarding.policy.Policies;
import io.gangway.onboarding.web.PageQuery.Page;
import io.gangway.platform.problem.UnknownResource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Finds what callers ask for and shows it. */
@ApplicationScoped
class RehearsalInquiry {

    private final Policies policies;
    private final Rehearsals rehearsals;
    private final Flips flips;

    RehearsalInquiry(Policies policies, Rehearsals rehearsals, Flips flips) {
        this.policies = policies;
        this.rehearsals = rehearsals;
        this.flips = flips;
    }

    @Transactional
    RehearsalView show(UUID id) {
        return RehearsalView.of(rehearsals.get(id));
    }

    /** Newest first. */
    @Transactional
    RehearsalView.Listed list(UUID policyId, Page page) {
        var policy = policies.findByIdOptional(policyId).orElseThrow(UnknownResource::new);
        var found = rehearsals.of(policy.id(), page);
        return new RehearsalView.Listed(
                page.shown(found).stream().map(RehearsalView::of).toList(), page.next(found, Rehearsal::id));
    }

    /** Those found so far while it runs. */
    @Transactional
    FlipsView flipsOf(UUID id, Page page) {
        return flips.of(rehearsals.get(id).id(), page);
    }
}
