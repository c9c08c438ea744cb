package io.gangway.onboarding.moving;

import io.gangway.onboarding.policy.Policies;
import io.gangway.onboarding.policy.Policy;
import io.gangway.platform.problem.UnknownResource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Moves what is in flight, each onboarding in a transaction of its own: what is moved stays moved, whatever comes next. */
@ApplicationScoped
class Moving {

    private final Policies policies;
    private final InFlight inFlight;
    private final MoveOnboarding moveOnboarding;

    Moving(Policies policies, InFlight inFlight, MoveOnboarding moveOnboarding) {
        this.policies = policies;
        this.inFlight = inFlight;
        this.moveOnboarding = moveOnboarding;
    }

    /** The onboardings that another version still carries. */
    @Transactional
    InFlightView inFlight(UUID policyId) {
        return InFlightView.of(inFlight.countOthersThan(get(policyId)));
    }

    /** Moves the oldest of them; asked again it goes on with the next. */
    MovesView move(UUID policyId, int limit, String caller) {
        var moved = next(policyId, limit, caller).stream()
                .filter(onboarding -> moveOnboarding.handle(onboarding, policyId, caller))
                .count();
        return new MovesView(moved, inFlight(policyId).total());
    }

    @Transactional
    List<UUID> next(UUID policyId, int limit, String caller) {
        var policy = get(policyId);
        policy.refuseMaker(caller);
        if (policies.findActive(policy.product())
                .filter(active -> active.id().equals(policyId))
                .isEmpty()) {
            throw new PolicyNotActive();
        }
        return inFlight.findOthersThan(policy, limit);
    }

    private Policy get(UUID policyId) {
        return policies.findByIdOptional(policyId).orElseThrow(UnknownResource::new);
    }
}
