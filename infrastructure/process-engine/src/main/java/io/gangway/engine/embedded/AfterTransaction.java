package io.gangway.engine.embedded;

import io.gangway.engine.CaseBook;
import io.gangway.engine.CaseBook.StepEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
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

    private final TransactionManager transactions;
    private final TransactionSynchronizationRegistry registry;
    private final CaseBook book;
    private volatile Consumer<Instant> planner = _ -> {};

    AfterTransaction(TransactionManager transactions, TransactionSynchronizationRegistry registry, CaseBook book) {
        this.transactions = transactions;
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
        register(begun);
        return begun;
    }

    /** Not interposed: those come after it, Hibernate's among them, which writes and gives the connection back. */
    private void register(Current begun) {
        try {
            transactions.getTransaction().registerSynchronization(begun);
        } catch (RollbackException | SystemException failure) {
            throw new IllegalStateException("The transaction takes nothing more", failure);
        }
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
