package io.gangway.review.task;

import io.gangway.review.contract.Reviewer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A comment as colleagues read it. */
@Schema(name = "Comment")
record CommentView(UUID id, Reviewer author, String text, Instant at) {

    /** All comments of a task, oldest first. */
    @Schema(name = "CommentList")
    record Page(List<CommentView> items) {}

    static CommentView of(TaskComment comment) {
        return new CommentView(comment.id(), comment.author(), comment.text(), comment.at());
    }
}
