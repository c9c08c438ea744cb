package io.gangway.review.task;

import io.gangway.platform.conditional.IfMatch;
import io.gangway.review.contract.ReviewEvent;
import io.gangway.review.reviewer.ActingReviewer;
import io.gangway.review.reviewer.KnownReviewer;
import io.gangway.review.reviewer.Reviewers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a reviewer does to a task: the change, its event and its line of history are one transaction. */
@ApplicationScoped
class Reviewing {

    private final Tasks tasks;
    private final Reviewers reviewers;
    private final TaskChanges changes;
    private final Distributing distributing;
    private final Clock clock;

    Reviewing(Tasks tasks, Reviewers reviewers, TaskChanges changes, Distributing distributing, Clock clock) {
        this.tasks = tasks;
        this.reviewers = reviewers;
        this.changes = changes;
        this.distributing = distributing;
        this.clock = clock;
    }

    @Transactional
    Task claim(UUID id, ActingReviewer reviewer, IfMatch seen) {
        return change(id, task -> task.claim(reviewer, seen, clock.instant()));
    }

    @Transactional
    Task release(UUID id, ActingReviewer reviewer, IfMatch seen) {
        return changeAndGiveOut(id, task -> task.release(reviewer, seen, clock.instant()));
    }

    @Transactional
    Task decide(UUID id, Decision decision, ActingReviewer reviewer, IfMatch seen) {
        return changeAndGiveOut(id, task -> task.decide(decision, reviewer, seen, clock.instant()));
    }

    @Transactional
    Task confirm(UUID id, ActingReviewer reviewer, IfMatch seen) {
        return changeAndGiveOut(id, task -> task.confirm(reviewer, seen, clock.instant()));
    }

    @Transactional
    Task sendBack(UUID id, String note, ActingReviewer reviewer, IfMatch seen) {
        return changeAndGiveOut(id, task -> task.sendBack(note, reviewer, seen, clock.instant()));
    }

    @Transactional
    Task assign(UUID id, String assignee, ActingReviewer by, IfMatch seen) {
        return changeAndGiveOut(id, task -> task.assign(known(assignee), by, seen, clock.instant()));
    }

    private ActingReviewer known(String id) {
        return reviewers.find(id).map(KnownReviewer::standing).orElseThrow(AssigneeUnknown::new);
    }

    @Transactional
    Task prioritise(UUID id, Priority priority, ActingReviewer by, IfMatch seen) {
        return change(id, task -> task.prioritise(priority, by, seen, clock.instant()));
    }

    @Transactional
    Task followUp(UUID id, @Nullable Instant at, ActingReviewer reviewer, IfMatch seen) {
        return change(id, task -> task.followUp(at, reviewer, seen, clock.instant()));
    }

    @Transactional
    Task requestInformation(UUID id, InformationRequest wanted, ActingReviewer reviewer, IfMatch seen) {
        return changeAndGiveOut(id, task -> task.requestInformation(wanted, reviewer, seen, clock.instant()));
    }

    @Transactional
    Task resolveCheck(UUID id, CheckResolution found, ActingReviewer reviewer, IfMatch seen) {
        return changeAndGiveOut(id, task -> task.resolveCheck(found, reviewer, seen, clock.instant()));
    }

    /** For what leaves a person with more room, or a task without a person. */
    private Task changeAndGiveOut(UUID id, Function<Task, Optional<? extends ReviewEvent>> verb) {
        var task = change(id, verb);
        distributing.giveOut();
        return task;
    }

    private Task change(UUID id, Function<Task, Optional<? extends ReviewEvent>> verb) {
        var task = tasks.getToChange(id);
        verb.apply(task).ifPresent(event -> changes.tell(task, event));
        return task;
    }
}
