package io.gangway.onboarding.rehearsal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Ends a rehearsal at once; its worker notices with its next sign of life. */
@ApplicationScoped
class CancelRehearsal {

    private final Rehearsals rehearsals;
    private final Clock clock;

    CancelRehearsal(Rehearsals rehearsals, Clock clock) {
        this.rehearsals = rehearsals;
        this.clock = clock;
    }

    /** Harmless when it is cancelled already; throws {@link RehearsalOver} when it ended otherwise. */
    @Transactional
    RehearsalView handle(UUID id) {
        var rehearsal = rehearsals.getForChange(id);
        if (!rehearsal.cancel(clock.instant())) {
            throw new RehearsalOver(rehearsal.state());
        }
        return RehearsalView.of(rehearsal);
    }
}
