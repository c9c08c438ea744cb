package io.gangway.onboarding.shadow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Starts and stops the shadow of a version; both are harmless twice. */
@ApplicationScoped
class SwitchShadow {

    private final Shadows shadows;
    private final Clock clock;

    SwitchShadow(Shadows shadows, Clock clock) {
        this.shadows = shadows;
        this.clock = clock;
    }

    /** Throws {@link PolicyNotShadowable} for a version in another state. */
    @Transactional
    void start(UUID policyId) {
        var shadow = shadows.getForChange(policyId);
        if (!shadow.start(clock.instant())) {
            throw new PolicyNotShadowable(shadow.state());
        }
    }

    @Transactional
    void stop(UUID policyId) {
        shadows.getForChange(policyId).stop(clock.instant());
    }
}
