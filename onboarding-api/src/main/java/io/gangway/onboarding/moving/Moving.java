package io.gangway.onboarding.moving;

import io.gangway.engine.Capability;
import io.gangway.engine.ProcessEngine;
import io.gangway.onboarding.application.OnboardingStatus;
import io.gangway.onboarding.policy.Policies;
import io.gangway.onboarding.policy.Policy;
import io.gangway.platform.problem.UnknownResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Moves what is in flight, each onboarding in a transaction of its own: what is moved stays moved, whatever comes next. */
@ApplicationScoped
class Moving {

    private final Policies policies;
    private final InFlight inFlight;
    private final MoveOnboarding moveOnboarding;
    private final ProcessEngine engine;

    Moving(Policies policies, InFlight inFlight, MoveOnboarding moveOnboarding, ProcessEngine engine) {
        this.policies = policies;
        this.inFlight = inFlight;
        this.moveOnboarding = moveOnboarding;
        this.engine = engine;
    }

    /** The onboardings that another version still carries. */
    @Transactional
    InFlightView inFlight(UUID policyId) {
        return InFlightView.of(inFlight.countOthersThan(get(policyId)));
    }

    /** Moves the oldest of them; asked again it goes on with the next. */
    MovesView move(UUID policyId, int limit, String caller) {
        return moveEach(policyId, limit, caller, false, id -> moveOnboarding.handle(id, policyId, caller));
    }

    /**
     * Says what a move would do, by doing it and giving each transaction up: the engine plans, commands and decides in it, and
     * nothing of that leaves the database.
     */
    MovesView tryToMove(UUID policyId, int limit, String caller) {
        engine.require(Capability.DRY_RUN);
        return moveEach(
                policyId, limit, caller, true, id -> givenUp(() -> moveOnboarding.handle(id, policyId, caller)));
    }

    private static <T> T givenUp(Supplier<T> work) {
        QuarkusTransaction.begin();
        try {
            return work.get();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private MovesView moveEach(
            UUID policyId, int limit, String caller, boolean dryRun, Function<UUID, Optional<OnboardingStatus>> move) {
        var results = next(policyId, limit, caller).stream()
                .map(move)
                .flatMap(Optional::stream)
                .collect(Collectors.groupingBy(
                        status -> status, () -> new EnumMap<>(OnboardingStatus.class), Collectors.counting()));
        var moved = results.values().stream().mapToLong(Long::longValue).sum();
        return new MovesView(moved, inFlight(policyId).total(), dryRun, results);
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
