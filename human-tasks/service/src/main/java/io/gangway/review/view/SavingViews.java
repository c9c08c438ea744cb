package io.gangway.review.view;

import io.gangway.platform.ids.Ids;
import io.gangway.platform.problem.UnknownResource;
import io.gangway.platform.transaction.Turns;
import io.gangway.review.reviewer.ActingReviewer;
import io.gangway.review.task.TaskSearch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Saving, changing and forgetting views: everybody their own. */
@ApplicationScoped
class SavingViews {

    private static final int MOST = 50;

    private final SavedViews views;
    private final TaskSearch search;
    private final Turns turns;
    private final Ids ids;

    SavingViews(SavedViews views, TaskSearch search, Turns turns, Ids ids) {
        this.views = views;
        this.search = search;
        this.turns = turns;
        this.ids = ids;
    }

    /** The same wish sent twice is one view. */
    @Transactional
    SavedView save(ViewRequest wish, ActingReviewer owner) {
        var query = search.canonical(wish.query(), owner);
        oneAtATime(owner);
        var earlier = views.find(owner, wish.name());
        if (earlier.isPresent()) {
            return earlier.filter(view -> view.fulfils(wish, query)).orElseThrow(ViewExists::new);
        }
        if (views.countOf(owner) >= MOST) {
            throw new TooManyViews();
        }
        var view = new SavedView(ids.next(), owner.person(), wish, query);
        views.persist(view);
        return view;
    }

    @Transactional
    SavedView change(UUID id, ViewRequest wish, ActingReviewer owner) {
        var query = search.canonical(wish.query(), owner);
        oneAtATime(owner);
        var view = own(id, owner);
        if (views.find(owner, wish.name())
                .filter(other -> !other.id().equals(id))
                .isPresent()) {
            throw new ViewExists();
        }
        view.change(wish, query);
        return view;
    }

    @Transactional
    void forget(UUID id, ActingReviewer owner) {
        views.delete(own(id, owner));
    }

    /** Somebody else's is unknown unless it is shared. */
    private SavedView own(UUID id, ActingReviewer person) {
        var view = views.findByIdOptional(id)
                .filter(found -> found.isVisibleTo(person))
                .orElseThrow(UnknownResource::new);
        if (!view.isOwnedBy(person)) {
            throw new ViewNotYours();
        }
        return view;
    }

    /** Two requests of one person wait for each other, so that a name or a limit is not taken twice. */
    private void oneAtATime(ActingReviewer owner) {
        turns.await("saved-view", owner.id());
    }
}
