package io.gangway.onboarding.rehearsal;

import io.gangway.onboarding.deciding.Judge;
import io.gangway.onboarding.decisiontable.TableRefused;
import io.gangway.onboarding.policy.Policies;
import io.gangway.onboarding.policy.PolicyTerms;
import io.gangway.platform.ids.Ids;
import io.gangway.platform.problem.UnknownResource;
import io.gangway.platform.transaction.Turns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Puts a rehearsal in the queue, unless the same one is under way. */
@ApplicationScoped
class RequestRehearsal {

    /** So that nobody fills the queue for all. */
    private static final int MOST_OPEN = 5;

    private final Policies policies;
    private final Rehearsals rehearsals;
    private final Turns turns;
    private final Ids ids;
    private final Clock clock;

    RequestRehearsal(Policies policies, Rehearsals rehearsals, Turns turns, Ids ids, Clock clock) {
        this.policies = policies;
        this.rehearsals = rehearsals;
        this.turns = turns;
        this.ids = ids;
        this.clock = clock;
    }

    /** What was asked for, and whether this call began it. */
    record Answer(RehearsalView rehearsal, boolean isNew) {}

    @Transactional
    Answer handle(UUID policyId, Scope scope, String caller) {
        var version = policies.findByIdOptional(policyId).map(Version::of).orElseThrow(UnknownResource::new);
        // Two requests at the same moment must not both find that there is none yet.
        turns.await("rehearsal", "any");
        var open = rehearsals.open();
        return open.stream()
                .filter(one -> one.answers(version, scope))
                .findFirst()
                .map(same -> new Answer(RehearsalView.of(same), false))
                .orElseGet(() -> begin(version, scope, caller, open.size()));
    }

    private Answer begin(Version version, Scope scope, String caller, int open) {
        if (open >= MOST_OPEN) {
            throw new TooManyRehearsals(MOST_OPEN);
        }
        requireTable(version.terms());
        var rehearsal = new Rehearsal(ids.next(), version, scope, caller, clock.instant());
        rehearsals.persist(rehearsal);
        return new Answer(RehearsalView.of(rehearsal), true);
    }

    /** One with gaps will do: what it misses is for a person, here as in earnest. */
    private static void requireTable(PolicyTerms terms) {
        try {
            new Judge(terms);
        } catch (TableRefused faulty) {
            throw new TableHasFaults(faulty.faults());
        }
    }
}
