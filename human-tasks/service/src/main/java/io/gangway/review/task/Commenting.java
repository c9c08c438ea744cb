package io.gangway.review.task;

import io.gangway.platform.ids.Ids;
import io.gangway.review.contract.ReviewEvent.ReviewCommented;
import io.gangway.review.reviewer.ActingReviewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Writing about a task; changes nothing about it, so it asks for no version and no claim. */
@ApplicationScoped
class Commenting {

    private final Tasks tasks;
    private final TaskComments comments;
    private final TaskChanges changes;
    private final Ids ids;
    private final Clock clock;

    Commenting(Tasks tasks, TaskComments comments, TaskChanges changes, Ids ids, Clock clock) {
        this.tasks = tasks;
        this.comments = comments;
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    TaskComment comment(UUID taskId, CommentRequest words, ActingReviewer author) {
        var task = tasks.getToChange(taskId);
        var id = words.id() == null ? ids.next() : words.id();
        var wanted = new TaskComment(id, taskId, author.person(), words.text(), clock.instant());
        return comments.findByIdOptional(id)
                .map(earlier -> theSame(earlier, wanted))
                .orElseGet(() -> write(task, wanted));
    }

    private TaskComment write(Task task, TaskComment comment) {
        task.countComment();
        comments.persist(comment);
        changes.tell(task, new ReviewCommented(task.id(), comment.id(), comment.author(), comment.at()));
        return comment;
    }

    private static TaskComment theSame(TaskComment earlier, TaskComment wanted) {
        if (!earlier.isAgain(wanted)) {
            throw new CommentExists();
        }
        return earlier;
    }
}
