package io.gangway.review.task;

import io.gangway.platform.problem.BrokenRule;

/** One id, one comment. */
final class CommentExists extends BrokenRule {

    private static final long serialVersionUID = 1L;

    CommentExists() {
        super(409, "COMMENT_EXISTS", "There is another comment with this id.");
    }
}
