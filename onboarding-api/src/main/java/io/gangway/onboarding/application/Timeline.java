package io.gangway.onboarding.application;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.gangway.platform.ids.Ids;
import io.gangway.platform.tenancy.CurrentTenant;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Everything that happened to this tenant's onboardings, written in the transaction in which it happened. Entries are
 * collected and written together at its end; until then the transaction itself does not see them.
 */
@ApplicationScoped
public class Timeline implements PanacheRepositoryBase<TimelineEntry, UUID> {

    private final AgroalDataSource database;
    private final TransactionSynchronizationRegistry transaction;
    private final CurrentTenant currentTenant;
    private final ObjectMapper json;
    private final Ids ids;
    private final Clock clock;

    Timeline(
            AgroalDataSource database,
            TransactionSynchronizationRegistry transaction,
            CurrentTenant currentTenant,
            ObjectMapper json,
            Ids ids,
            Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.currentTenant = currentTenant;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Writes down what just happened.
     *
     * @param details flat, JSON-serialisable, nothing personal
     */
    @Transactional(TxType.MANDATORY)
    public void add(UUID onboardingId, TimelineKind kind, String summary, Map<String, Object> details) {
        unwritten().add(new TimelineEntry(ids.next(), onboardingId, clock.instant(), kind, summary, details));
    }

    @Transactional(TxType.MANDATORY)
    public void add(UUID onboardingId, TimelineKind kind, String summary) {
        add(onboardingId, kind, summary, Map.of());
    }

    private UnwrittenEntries unwritten() {
        if (transaction.getResource(UnwrittenEntries.class) instanceof UnwrittenEntries begun && !begun.areWritten()) {
            return begun;
        }
        // Hibernate first: an entry refers to the onboarding, which may be new.
        getEntityManager().joinTransaction();
        var begun = new UnwrittenEntries(database, json, currentTenant.get());
        transaction.registerInterposedSynchronization(begun);
        transaction.putResource(UnwrittenEntries.class, begun);
        return begun;
    }

    /** Oldest first. */
    public List<TimelineEntry> of(UUID onboardingId) {
        return list("onboardingId = ?1 order by at, id", onboardingId);
    }
}
