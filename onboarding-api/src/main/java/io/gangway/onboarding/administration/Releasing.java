package io.gangway.onboarding.administration;

import io.gangway.onboarding.moving.InFlight;
import io.gangway.onboarding.moving.InFlightView;
import io.gangway.onboarding.policy.Policies;
import io.gangway.onboarding.policy.PolicyEventKind;
import io.gangway.onboarding.policy.PolicyEvents;
import io.gangway.onboarding.policy.PolicyNotInState;
import io.gangway.onboarding.policy.PolicyState;
import io.gangway.onboarding.policy.PolicyStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What checkers do: let a version pass or not, put it in force and take it out again. */
@ApplicationScoped
class Releasing {

    private final Policies policies;
    private final PolicyEvents events;
    private final PolicyInquiry inquiry;
    private final InFlight inFlight;
    private final Clock clock;

    Releasing(Policies policies, PolicyEvents events, PolicyInquiry inquiry, InFlight inFlight, Clock clock) {
        this.policies = policies;
        this.events = events;
        this.inquiry = inquiry;
        this.inFlight = inFlight;
        this.clock = clock;
    }

    @Transactional
    Shown approve(UUID id, String by) {
        var policy = policies.getForChange(id);
        if (policy.approve(by, clock.instant())) {
            events.add(id, PolicyEventKind.APPROVED, by);
        }
        return inquiry.show(policy);
    }

    /**
     * Rejects the work of others, or takes one's own back.
     *
     * @param isChecker whether the person's role lets them judge the work of others
     */
    @Transactional
    Shown reject(UUID id, String reason, String by, boolean isChecker) {
        var policy = policies.getForChange(id);
        var isMaker = policy.isMadeBy(by);
        if (!isMaker && !isChecker) {
            throw new RejectionNeedsChecker();
        }
        if (policy.reject(by, reason, clock.instant())) {
            events.add(
                    id, isMaker ? PolicyEventKind.WITHDRAWN : PolicyEventKind.REJECTED, by, Map.of("reason", reason));
        }
        return inquiry.show(policy);
    }

    /** Throws {@link ActiveFromTaken} where another version of the product begins at the same time. */
    @Transactional
    ActivationView activate(UUID id, @Nullable Instant from, String by) {
        var policy = policies.getForChange(id);
        policies.take(policy.product());
        var now = clock.instant();
        // Before the verb: Hibernate would write first and ask then.
        if (policies.hasAnotherFrom(from == null ? now : from, policy)) {
            throw new ActiveFromTaken();
        }
        if (policy.activate(by, from, now)) {
            events.add(
                    id,
                    PolicyEventKind.ACTIVATED,
                    by,
                    Map.of("activeFrom", policy.activeFrom().orElseThrow().toString()));
        }
        return new ActivationView(
                inquiry.show(policy).view(),
                InFlightView.of(inFlight.countOthersThan(policy)),
                PolicyResource.locationOf(id).resolve(id + "/moves"));
    }

    /** One that was superseded is out of force already, and there is nothing to retire. */
    @Transactional
    Shown retire(UUID id, String by) {
        var policy = policies.getForChange(id);
        if (policy.state() == PolicyState.ACTIVATED && policies.standings().of(policy) == PolicyStatus.RETIRED) {
            throw new PolicyNotInState(PolicyState.ACTIVATED);
        }
        if (policy.retire(by, clock.instant())) {
            events.add(id, PolicyEventKind.RETIRED, by);
        }
        return inquiry.show(policy);
    }
}
