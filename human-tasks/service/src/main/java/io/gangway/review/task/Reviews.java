package io.gangway.review.task;

import io.gangway.platform.messaging.UnreadableMessage;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

@ApplicationScoped
class Reviews implements PanacheRepositoryBase<Review, UUID> {

    /**
     * Finds the review or makes it, and locks it until the transaction ends. Review ids are unique over all tenants, and
     * row-level security hides other tenants' rows: an id that exists and cannot be seen is another tenant's.
     */
    Review meet(UUID reviewId) {
        // The column's default takes the tenant from the connection, where the platform has set it.
        getEntityManager()
                .createNativeQuery("insert into review (id) values (:id) on conflict (id) do nothing")
                .setParameter("id", reviewId)
                .executeUpdate();
        return findByIdOptional(reviewId, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new UnreadableMessage("FOREIGN_TENANT", "the review is not this tenant's"));
    }
}
