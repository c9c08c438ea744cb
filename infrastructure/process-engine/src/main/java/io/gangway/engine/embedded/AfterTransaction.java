package io.gangway.engine.embedded;

import io.gangway.engine.CaseBook;
import io.gangway.engine.CaseBook.StepEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a transaction made of the engine: the steps go to the case's book once, before it commits; its earliest timer is told
 * to the job executor once, when it has committed.
 */
@ApplicationScoped
class AfterTransaction {

    private final TransactionSynchronizationRegistry registry;
    private final CaseBook book;
    private volatile Consumer<Instant> planner = _ -> {};

    AfterTransaction(TransactionSynchronizationRegistry registry, CaseBook book) {
        this.registry = registry;
        this.book = book;
    }

    void hearTimers(Consumer<Instant> listener) {
        planner = listener;
    }

    void step(StepEvent event) {
        current().steps.add(event);
    }

    void timer(Instant due) {
        var current = current();
        current.earliest = current.earliest == null || due.isBefore(current.earliest) ? due : current.earliest;
    }

    private Current current() {
        if (registry.getResource(Current.class) instanceof Current known) {
            return known;
        }
        var begun = new Current();
        registry.putResource(Current.class, begun);
        // After Hibernate's, which joined when the onboarding was taken for change: its rows are there then.
        registry.registerInterposedSynchronization(begun);
        return begun;
    }

    private final class Current implements Synchronization {

        private final List<StepEvent> steps = new ArrayList<>();
        private @Nullable Instant earliest;

        @Override
        public void beforeCompletion() {
            if (!steps.isEmpty()) {
                book.record(List.copyOf(steps));
            }
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED && earliest != null) {
                planner.accept(earliest);
            }
        }
    }
}
