package io.gangway.review.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** What a reviewer does to a task: the change and its event are one transaction. */
@ApplicationScoped
class Reviewing {

    private final Tasks tasks;
    private final ReviewEvents events;
    private final Clock clock;

    Reviewing(Tasks tasks, ReviewEvents events, Clock clock) {
        this.tasks = tasks;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    Task claim(UUID id, ActingReviewer reviewer, IfMatch seen) {
        var task = tasks.getToChange(id);
        task.claim(reviewer, seen, clock.instant()).ifPresent(events::tell);
        return task;
    }

    @Transactional
    Task release(UUID id, ActingReviewer reviewer, IfMatch seen) {
        var task = tasks.getToChange(id);
        task.release(reviewer, seen, clock.instant()).ifPresent(events::tell);
        return task;
    }

    @Transactional
    Task decide(UUID id, Decision decision, ActingReviewer reviewer, IfMatch seen) {
        var task = tasks.getToChange(id);
        task.decide(decision, reviewer, seen, clock.instant()).ifPresent(events::tell);
        return task;
    }

    @Transactional
    Task confirm(UUID id, ActingReviewer reviewer, IfMatch seen) {
        var task = tasks.getToChange(id);
        task.confirm(reviewer, seen, clock.instant()).ifPresent(events::tell);
        return task;
    }

    @Transactional
    Task sendBack(UUID id, String note, ActingReviewer reviewer, IfMatch seen) {
        var task = tasks.getToChange(id);
        task.sendBack(note, reviewer, seen, clock.instant()).ifPresent(events::tell);
        return task;
    }
}
