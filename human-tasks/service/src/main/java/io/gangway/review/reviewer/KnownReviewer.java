package io.gangway.review.reviewer;

import io.gangway.review.contract.Reviewer;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A person whom the tenant's inbox has met; what is known of the standing is what the last token said. */
@Entity(name = "KnownReviewer")
@jakarta.persistence.Table(name = "reviewer")
public class KnownReviewer {

    @Id
    private String id;

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate fills it and filters by it.
    private @Nullable UUID tenantId;

    private String name;
    private boolean senior;
    private Instant seenAt;
    private @Nullable Absence absence;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields; rows are made by Reviewers.meet.
    protected KnownReviewer() {}

    /** The person in that standing, as if the person acted. */
    public ActingReviewer standing() {
        return new ActingReviewer(new Reviewer(id, name), senior);
    }

    /** Whether the person can be given work: is not away, and was here not too long ago. */
    public boolean isAround(Instant now, Instant seenSince) {
        return !seenAt.isBefore(seenSince) && !isAbsent(now);
    }

    public boolean isAbsent(Instant now) {
        return absence != null && absence.covers(now);
    }

    void leave(Absence planned) {
        absence = planned;
    }

    void comeBack() {
        absence = null;
    }

    public String id() {
        return id;
    }

    String name() {
        return name;
    }

    boolean isSenior() {
        return senior;
    }

    @Nullable
    Absence absence() {
        return absence;
    }
}
