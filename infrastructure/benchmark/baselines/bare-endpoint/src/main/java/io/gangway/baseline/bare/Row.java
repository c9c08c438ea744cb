package io.gangway.baseline.bare;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

@Entity
class Row {

    @Id
    private UUID id;

    @Column(nullable = false, length = 10_000)
    private String document;

    @Column(nullable = false)
    private Instant createdAt;

    /** For Hibernate. */
    protected Row() {}

    Row(UUID id, String document, Instant createdAt) {
        this.id = id;
        this.document = document;
        this.createdAt = createdAt;
    }

    UUID id() {
        return id;
    }

    String document() {
        return document;
    }

    Instant createdAt() {
        return createdAt;
    }
}
