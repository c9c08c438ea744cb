package io.gangway.review.task;

import io.gangway.review.contract.Reviewer;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One line of a task's history; its insertion is also what the live updates hear of, by a trigger. */
@Entity
@Immutable
@Table(name = "task_history")
class HistoryEntry {

    /** Grows with time within one task, since whoever changes a task has locked it. */
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @SuppressWarnings("UnusedVariable") // The order of the lines.
    private @Nullable Long id;

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate fills it and filters by it.
    private @Nullable UUID tenantId;

    @SuppressWarnings("UnusedVariable") // Queries ask for it.
    private UUID taskId;

    private Instant at;

    @Enumerated(EnumType.STRING)
    private HistoryKind kind;

    private @Nullable String byId;
    private @Nullable String byName;
    private String summary;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> details;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected HistoryEntry() {}

    HistoryEntry(
            UUID taskId,
            Instant at,
            HistoryKind kind,
            @Nullable Reviewer by,
            String summary,
            Map<String, Object> details) {
        this.taskId = taskId;
        this.at = at;
        this.kind = kind;
        this.byId = by == null ? null : by.id();
        this.byName = by == null ? null : by.name();
        this.summary = summary;
        this.details = details;
    }

    Instant at() {
        return at;
    }

    HistoryKind kind() {
        return kind;
    }

    /** The person who did it; nobody where the process or the distribution did. */
    Optional<Reviewer> by() {
        return byId == null || byName == null ? Optional.empty() : Optional.of(new Reviewer(byId, byName));
    }

    String summary() {
        return summary;
    }

    Map<String, Object> details() {
        return details;
    }
}
