package io.gangway.review.task;

import io.gangway.review.contract.ReviewCommand.CloseReason;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a review before there is a task: whose it is, and what overtook its opening.
 *
 * <p>Its row is the first thing that any command of a review touches, so commands of one review wait for each other.
 */
@Entity
class Review {

    @Id
    private UUID id;

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate fills it and filters by it.
    private @Nullable UUID tenantId;

    @Enumerated(EnumType.STRING)
    private @Nullable CloseReason closedBeforeOpening;

    private boolean escalatedBeforeOpening;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields; rows are made by Reviews.meet.
    protected Review() {}

    UUID id() {
        return id;
    }

    void rememberClosing(CloseReason why) {
        closedBeforeOpening = why;
    }

    void rememberEscalation() {
        escalatedBeforeOpening = true;
    }

    Optional<CloseReason> closedBeforeOpening() {
        return Optional.ofNullable(closedBeforeOpening);
    }

    Priority priority() {
        return escalatedBeforeOpening ? Priority.HIGH : Priority.NORMAL;
    }
}
