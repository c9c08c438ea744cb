package io.gangway.review.view;

import io.gangway.review.contract.Reviewer;
import io.gangway.review.reviewer.ActingReviewer;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A query of the task list that a person gave a name; shared with the tenant or not. */
@Entity
class SavedView {

    @Id
    private UUID id;

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate fills it and filters by it.
    private @Nullable UUID tenantId;

    private String ownerId;
    private String ownerName;
    private String name;
    private String query;
    private boolean shared;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected SavedView() {}

    SavedView(UUID id, Reviewer owner, ViewRequest wish, String canonicalQuery) {
        this.id = id;
        this.ownerId = owner.id();
        this.ownerName = owner.name();
        this.name = wish.name();
        this.query = canonicalQuery;
        this.shared = wish.shared();
    }

    void change(ViewRequest wish, String canonicalQuery) {
        name = wish.name();
        query = canonicalQuery;
        shared = wish.shared();
    }

    boolean isOwnedBy(ActingReviewer person) {
        return ownerId.equals(person.id());
    }

    boolean isVisibleTo(ActingReviewer person) {
        return shared || isOwnedBy(person);
    }

    /** Whether the view is what was wished for already. */
    boolean fulfils(ViewRequest wish, String canonicalQuery) {
        return name.equals(wish.name()) && query.equals(canonicalQuery) && shared == wish.shared();
    }

    UUID id() {
        return id;
    }

    Reviewer owner() {
        return new Reviewer(ownerId, ownerName);
    }

    String name() {
        return name;
    }

    String query() {
        return query;
    }

    boolean isShared() {
        return shared;
    }
}
