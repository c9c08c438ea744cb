package io.gangway.baseline.naive;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything in one table. */
@Entity
class NaiveOnboarding {

    @Id
    private UUID id;

    @Column(nullable = false, length = 10_000)
    private String application;

    @Column(nullable = false)
    private String status;

    @Column(nullable = false)
    private Instant createdAt;

    private @Nullable String address;

    private @Nullable String credit;

    private @Nullable String criminalRecord;

    private @Nullable Instant decidedAt;

    /** For Hibernate. */
    protected NaiveOnboarding() {}

    NaiveOnboarding(UUID id, String application, Instant createdAt) {
        this.id = id;
        this.application = application;
        this.createdAt = createdAt;
        this.status = "RECEIVED";
    }

    void answered(String check, String outcome) {
        switch (check) {
            case "address" -> address = outcome;
            case "credit" -> credit = outcome;
            default -> criminalRecord = outcome;
        }
    }

    void decide(Instant now) {
        status = "CLEAR".equals(address) && "CLEAR".equals(credit) && "CLEAR".equals(criminalRecord)
                ? "APPROVED"
                : "REJECTED";
        decidedAt = now;
    }

    UUID id() {
        return id;
    }

    String status() {
        return status;
    }
}
