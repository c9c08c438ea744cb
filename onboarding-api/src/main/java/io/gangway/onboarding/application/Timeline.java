package io.gangway.onboarding.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.gangway.platform.ids.Ids;
import io.gangway.platform.tenancy.CurrentTenant;
import io.gangway.platform.transaction.WrittenLast;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Everything that happened to this tenant's onboardings, written in the transaction in which it happened. Entries are
 * collected and written together at its end; until then the transaction itself does not see them.
 */
@ApplicationScoped
public class Timeline implements PanacheRepositoryBase<TimelineEntry, UUID> {

    private static final String INSERT = """
            INSERT INTO timeline_entry (tenant_id, id, onboarding_id, at, kind, summary, details)
            VALUES (?, ?, ?, ?, ?, ?, ?::jsonb)
            """;

    private final WrittenLast<TimelineEntry> unwritten;
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
        this.unwritten = new WrittenLast<>(transaction, database, this::insert);
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
        // Hibernate first: an entry refers to the onboarding, which may be new.
        getEntityManager().joinTransaction();
        unwritten.add(new TimelineEntry(ids.next(), onboardingId, clock.instant(), kind, summary, details));
    }

    @Transactional(TxType.MANDATORY)
    public void add(UUID onboardingId, TimelineKind kind, String summary) {
        add(onboardingId, kind, summary, Map.of());
    }

    private void insert(Connection connection, List<TimelineEntry> entries) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            for (var entry : entries) {
                insert.setObject(1, currentTenant.get().value());
                insert.setObject(2, entry.id());
                insert.setObject(3, entry.onboardingId());
                insert.setObject(4, entry.at().atOffset(ZoneOffset.UTC));
                insert.setString(5, entry.kind().name());
                insert.setString(6, entry.summary());
                insert.setString(7, toJson(entry));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private String toJson(TimelineEntry entry) {
        try {
            return json.writeValueAsString(entry.details());
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("Not serialisable: the details of " + entry.kind());
        }
    }

    /** Oldest first. */
    public List<TimelineEntry> of(UUID onboardingId) {
        return list("onboardingId = ?1 order by at, id", onboardingId);
    }
}
