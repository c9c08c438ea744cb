package io.gangway.review.task;

import io.gangway.platform.conditional.IfMatch;
import io.gangway.platform.problem.BrokenRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Does the same with many tasks: each row is a transaction of its own, and none spoils another. */
@ApplicationScoped
class BulkReviewing {

    private static final Logger LOG = Logger.getLogger(BulkReviewing.class);

    private final TaskAnswers answers;

    BulkReviewing(TaskAnswers answers) {
        this.answers = answers;
    }

    BulkResults each(List<BulkRequests.Row> rows, Change change) {
        return new BulkResults(rows.stream().map(row -> one(row, change)).toList());
    }

    private BulkResults.Result one(BulkRequests.Row row, Change change) {
        try {
            return BulkResults.Result.done(answers.view(change.apply(row.id(), IfMatch.version(row.version()))));
        } catch (BrokenRule refused) {
            return BulkResults.Result.refused(row.id(), refused.code(), refused.getDetail());
        } catch (RuntimeException fault) {
            LOG.errorf(fault, "A row of many failed: task %s", row.id());
            return BulkResults.Result.refused(row.id(), "INTERNAL_ERROR", "This one failed. Try it again alone.");
        }
    }

    /** What is done with each. */
    @FunctionalInterface
    interface Change {
        Task apply(UUID id, IfMatch seen);
    }
}
