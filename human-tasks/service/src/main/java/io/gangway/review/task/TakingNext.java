package io.gangway.review.task;

import io.gangway.review.reviewer.ActingReviewer;
import io.gangway.review.reviewer.Reviewers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Gives a person the most urgent task that waits, without their looking for it: two who ask at once get two tasks. */
@ApplicationScoped
class TakingNext {

    private final Tasks tasks;
    private final Reviewers reviewers;
    private final TaskChanges changes;
    private final Clock clock;

    TakingNext(Tasks tasks, Reviewers reviewers, TaskChanges changes, Clock clock) {
        this.tasks = tasks;
        this.reviewers = reviewers;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Takes a task; empty when none waits for that person.
     *
     * @param call the person's name for this call; the same one is answered with the same task
     */
    @Transactional
    Optional<Task> take(UUID call, ActingReviewer reviewer) {
        reviewers.oneAtATime(reviewer.id());
        return tasks.takenWith(call, reviewer).or(() -> next(call, reviewer));
    }

    private Optional<Task> next(UUID call, ActingReviewer reviewer) {
        var task = tasks.nextToTake(reviewer);
        task.ifPresent(found -> changes.tell(found, found.take(reviewer, call, clock.instant())));
        return task;
    }
}
