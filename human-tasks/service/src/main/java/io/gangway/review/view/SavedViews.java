package io.gangway.review.view;

import io.gangway.review.reviewer.ActingReviewer;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The views that people of the tenant saved. */
@ApplicationScoped
class SavedViews implements PanacheRepositoryBase<SavedView, UUID> {

    private static final int MOST_SHOWN = 200;

    /** One's own and the shared ones, by name. */
    List<SavedView> visibleTo(ActingReviewer person) {
        return find("ownerId = ?1 or shared order by name, id", person.id())
                .range(0, MOST_SHOWN - 1)
                .list();
    }

    Optional<SavedView> find(ActingReviewer owner, String name) {
        return find("ownerId = ?1 and name = ?2", owner.id(), name).firstResultOptional();
    }

    long countOf(ActingReviewer owner) {
        return count("ownerId", owner.id());
    }
}
