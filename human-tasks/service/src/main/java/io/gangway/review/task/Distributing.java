package io.gangway.review.task;

import io.gangway.review.distribution.Distribution;
import io.gangway.review.distribution.Distributions;
import io.gangway.review.reviewer.CapacityFreed;
import io.gangway.review.reviewer.KnownReviewer;
import io.gangway.review.reviewer.Reviewers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives out what waits, where the tenant wants that. Part of the transaction in which a task came to wait or a person got
 * room; the choice's row is locked meanwhile, so that two of them never fill the same place.
 */
@ApplicationScoped
class Distributing {

    /** More than a few people can be given at once; the rest is given out with the next change. */
    private static final int AT_ONCE = 100;

    private final Distributions distributions;
    private final Reviewers reviewers;
    private final Tasks tasks;
    private final TaskChanges changes;
    private final Clock clock;

    Distributing(Distributions distributions, Reviewers reviewers, Tasks tasks, TaskChanges changes, Clock clock) {
        this.distributions = distributions;
        this.reviewers = reviewers;
        this.tasks = tasks;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    void on(@Observes CapacityFreed freed) {
        giveOut();
    }

    /** Gives what waits to those with room. */
    void giveOut() {
        distributions.whileOn().ifPresent(choice -> {
            var held = new HashMap<>(tasks.held());
            var people = reviewers.all();
            if (choice.choose(people, held, clock.instant()).isPresent()) {
                tasks.waitingToChange(AT_ONCE).forEach(task -> give(task, choice, people, held));
            }
        });
    }

    /** Gives an escalated task to somebody else, where the tenant wants that and there is somebody. */
    void giveToAnother(Task task) {
        distributions
                .whileOn()
                .filter(Distribution::reassignsOnEscalation)
                .ifPresent(choice -> give(task, choice, reviewers.all(), new HashMap<>(tasks.held())));
    }

    private void give(Task task, Distribution choice, List<KnownReviewer> people, Map<String, Long> held) {
        var candidates =
                people.stream().filter(person -> task.isFor(person.standing())).toList();
        choice.choose(candidates, held, clock.instant()).ifPresent(person -> {
            changes.tell(task, task.distributeTo(person.standing(), clock.instant()));
            held.merge(person.id(), 1L, Long::sum);
        });
    }
}
