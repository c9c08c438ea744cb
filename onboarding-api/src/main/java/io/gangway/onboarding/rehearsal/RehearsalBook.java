package io.gangway.onboarding.rehearsal;

import io.gangway.onboarding.policy.Policies;
import io.gangway.onboarding.policy.PolicyTerms;
import io.gangway.onboarding.rehearsal.Scope.Window;
import io.gangway.platform.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps the books of a worker, each entry in a transaction of its own: seen by all while the worker goes on reading. */
@ApplicationScoped
class RehearsalBook {

    private final Rehearsals rehearsals;
    private final Flips flips;
    private final Policies policies;
    private final RehearsalConfig config;
    private final Ids ids;
    private final Clock clock;

    RehearsalBook(Rehearsals rehearsals, Flips flips, Policies policies, RehearsalConfig config, Ids ids, Clock clock) {
        this.rehearsals = rehearsals;
        this.flips = flips;
        this.policies = policies;
        this.config = config;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A rehearsal in the hands of a worker.
     *
     * @param claim names this attempt
     */
    record Taken(UUID id, UUID claim, String product, PolicyTerms terms, Window window) {}

    /** Empty when another worker was faster, or when there is nothing more to do. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Taken> take(UUID id) {
        var claim = ids.next();
        var now = clock.instant();
        return rehearsals
                .findForChange(id)
                .filter(one -> one.take(claim, now.minus(config.takenOverAfter()), now))
                .map(one -> begin(one, claim));
    }

    private Taken begin(Rehearsal rehearsal, UUID claim) {
        flips.forget(rehearsal.id());
        var product = policies.findById(rehearsal.policyId()).product();
        return new Taken(
                rehearsal.id(),
                claim,
                product,
                rehearsal.terms(),
                rehearsal.scope().asOf(rehearsal.requestedAt()));
    }

    /** Returns false, and writes nothing, when the rehearsal is no longer this worker's. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean advance(Taken taken, Progress progress, List<Flip> found) {
        var mine = rehearsals
                .findForChange(taken.id())
                .filter(one -> one.advance(taken.claim(), progress, clock.instant()));
        mine.ifPresent(one -> flips.add(one.id(), found));
        return mine.isPresent();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean complete(Taken taken, RehearsalResult result) {
        return rehearsals
                .findForChange(taken.id())
                .filter(one -> one.complete(taken.claim(), result, clock.instant()))
                .isPresent();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void giveBack(Taken taken) {
        rehearsals.findForChange(taken.id()).ifPresent(one -> one.giveBack(taken.claim()));
    }
}
