package io.gangway.review.task;

import io.gangway.platform.problem.QueryParameters;
import io.gangway.review.reviewer.ActingReviewer;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The parameters of a file of tasks: which tasks, and how its cells are parted. */
class TaskFileQuery extends TaskQuery {

    @QueryParam("separator")
    @Parameter(
            description = "What parts two cells; spreadsheets of countries with a decimal comma expect a semicolon",
            schema =
                    @Schema(
                            enumeration = {"comma", "semicolon"},
                            defaultValue = "comma"))
    @Nullable
    String separator;

    /** What was asked for, in types; throws a problem that names every bad parameter. */
    File file(ActingReviewer caller, Clock clock) {
        var read = new QueryParameters();
        var wanted = read(read, caller, clock);
        var parted = read.read("separator", separator, Csv.Separator::of, "must be comma or semicolon");
        read.refuseBad();
        return new File(wanted.filter(), wanted.sort(), parted.orElse(Csv.Separator.COMMA));
    }

    /** One file. */
    record File(TaskFilter filter, TaskSort sort, Csv.Separator separator) {}
}
