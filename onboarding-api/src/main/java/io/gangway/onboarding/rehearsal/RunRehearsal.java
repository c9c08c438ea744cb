package io.gangway.onboarding.rehearsal;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** Runs one rehearsal from its beginning to its end, unless it is not there for the taking. */
@ApplicationScoped
class RunRehearsal {

    /** A million onboardings take a minute or two. */
    private static final Duration AT_MOST = Duration.ofMinutes(20);

    private final RehearsalBook book;
    private final PastDecisions pastDecisions;
    private final Clock clock;

    RunRehearsal(RehearsalBook book, PastDecisions pastDecisions, Clock clock) {
        this.book = book;
        this.pastDecisions = pastDecisions;
        this.clock = clock;
    }

    /** A failure is thrown and leaves the rehearsal running without a worker: it will be taken over. */
    void handle(UUID id, BooleanSupplier stopping) {
        book.take(id).ifPresent(taken -> {
            var run = new RehearsalRun(taken, book, stopping, clock);
            // One long transaction that reads, beside it the book's short ones.
            QuarkusTransaction.requiringNew()
                    .timeout((int) AT_MOST.toSeconds())
                    .run(() -> pastDecisions.show(taken.product(), taken.window(), run));
            run.end();
        });
    }
}
