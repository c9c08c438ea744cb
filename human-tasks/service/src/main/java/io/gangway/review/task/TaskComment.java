package io.gangway.review.task;

import io.gangway.review.contract.Reviewer;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** What a person wrote about a task, for colleagues. It may be personal, so it never leaves this service by message. */
@Entity
@Immutable
class TaskComment {

    @Id
    private UUID id;

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate fills it and filters by it.
    private @Nullable UUID tenantId;

    private UUID taskId;
    private String authorId;
    private String authorName;
    private String text;
    private Instant at;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected TaskComment() {}

    TaskComment(UUID id, UUID taskId, Reviewer author, String text, Instant at) {
        this.id = id;
        this.taskId = taskId;
        this.authorId = author.id();
        this.authorName = author.name();
        this.text = text;
        this.at = at;
    }

    /** Whether the two are one comment sent twice. */
    boolean isAgain(TaskComment other) {
        return taskId.equals(other.taskId) && authorId.equals(other.authorId) && text.equals(other.text);
    }

    UUID id() {
        return id;
    }

    Reviewer author() {
        return new Reviewer(authorId, authorName);
    }

    String text() {
        return text;
    }

    Instant at() {
        return at;
    }
}
