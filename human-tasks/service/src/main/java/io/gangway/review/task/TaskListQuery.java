package io.gangway.review.task;

import io.gangway.platform.problem.QueryParameters;
import io.gangway.platform.validation.ReadableText;
import io.gangway.review.rest.Texts;
import io.gangway.review.reviewer.ActingReviewer;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The parameters of the task list; without the page's they are also what a view remembers. */
class TaskListQuery {

    private static final int DEFAULT_LIMIT = 20;
    private static final int LARGEST_LIMIT = 200;
    private static final int LONGEST = 255;
    private static final String MOMENT = "A time, or a duration from now such as `PT24H` or `-P3D`";

    @QueryParam("status")
    @Parameter(description = "One or several, separated by commas", example = "OPEN,CLAIMED")
    @Nullable
    String status;

    @QueryParam("assignee")
    @Parameter(description = "Who holds, or held when it ended: `me`, `none`, or a reviewer's id")
    @Nullable
    String assignee;

    @QueryParam("proposer")
    @Parameter(description = "Whose proposal waits for confirmation", schema = @Schema(enumeration = {"me", "others"}))
    @Nullable
    String proposer;

    @QueryParam("product")
    @Nullable
    String product;

    @QueryParam("reason")
    @Parameter(description = "Why a person is asked", example = "CHECK_TO_CONSIDER")
    @Nullable
    String reason;

    @QueryParam("priority")
    @Parameter(schema = @Schema(implementation = Priority.class))
    @Nullable
    String priority;

    @QueryParam("openedAfter")
    @Parameter(description = MOMENT)
    @Nullable
    String openedAfter;

    @QueryParam("openedBefore")
    @Parameter(description = MOMENT)
    @Nullable
    String openedBefore;

    @QueryParam("dueAfter")
    @Parameter(description = MOMENT)
    @Nullable
    String dueAfter;

    @QueryParam("dueBefore")
    @Parameter(description = MOMENT)
    @Nullable
    String dueBefore;

    @QueryParam("followUp")
    @Parameter(description = "Those whose follow-up date has come", schema = @Schema(enumeration = "due"))
    @Nullable
    String followUp;

    @QueryParam("sort")
    @Parameter(
            description = "`priority`: high first, then the oldest; `due`: the earliest first, what is never due last;"
                    + " `opened`: the oldest first; `newest`: the youngest first",
            schema =
                    @Schema(
                            enumeration = {"priority", "due", "opened", "newest"},
                            defaultValue = "priority"))
    @Nullable
    String sort;

    @QueryParam("limit")
    @Parameter(schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "200", defaultValue = "20"))
    @Nullable
    String limit;

    @QueryParam("cursor")
    @Parameter(description = "`nextCursor` of the page before, in the same order")
    @Nullable
    String cursor;

    /** What was asked for, in types; throws a problem that names every bad parameter. */
    Page read(ActingReviewer caller, Clock clock) {
        var read = new QueryParameters();
        var filter = filter(read, caller, clock);
        var order = read.read("sort", sort, TaskSort::of, "must be one of " + String.join(", ", TaskSort.names()))
                .orElse(TaskSort.PRIORITY);
        read.read("cursor", cursor, text -> TaskCursor.parse(text, order), "must be a nextCursor of this list")
                .ifPresent(filter::behind);
        var most = read.read("limit", limit, TaskListQuery::limit, "must be a number from 1 to " + LARGEST_LIMIT);
        read.refuseBad();
        return new Page(filter, order, most.orElse(DEFAULT_LIMIT));
    }

    private TaskFilter filter(QueryParameters read, ActingReviewer caller, Clock clock) {
        var filter = new TaskFilter();
        read.read("status", status, TaskListQuery::statuses, "must be some of " + String.join(", ", TaskStatus.names()))
                .ifPresent(filter::status);
        read.read("assignee", assignee, TaskListQuery::plain, "must be me, none or a reviewer's id")
                .ifPresent(wanted -> assignee(filter, wanted, caller));
        read.read("proposer", proposer, TaskListQuery::meOrOthers, "must be me or others")
                .ifPresent(wanted -> filter.where(
                        "verdict.proposal.proposerId " + ("me".equals(wanted) ? "=" : "<>") + " :proposer",
                        "proposer",
                        caller.id()));
        read.read("product", product, TaskListQuery::plain, "must be the name of a product")
                .ifPresent(wanted -> filter.where("question.product = :product", "product", wanted));
        read.read("reason", reason, TaskListQuery::code, Texts.CODE_COMPLAINT)
                .ifPresent(wanted -> filter.where("question.reason = :reason", "reason", wanted));
        read.read("priority", priority, Priority::valueOf, "must be HIGH, NORMAL or LOW")
                .ifPresent(wanted -> filter.where("rank = :priority", "priority", wanted.rank()));
        moments(read, filter, clock);
        return filter;
    }

    private void moments(QueryParameters read, TaskFilter filter, Clock clock) {
        Function<String, Instant> moment = text -> Moments.read(text, clock);
        read.read("openedAfter", openedAfter, moment, Moments.COMPLAINT)
                .ifPresent(then -> filter.where("clock.openedAt > :openedAfter", "openedAfter", then));
        read.read("openedBefore", openedBefore, moment, Moments.COMPLAINT)
                .ifPresent(then -> filter.where("clock.openedAt < :openedBefore", "openedBefore", then));
        read.read("dueAfter", dueAfter, moment, Moments.COMPLAINT)
                .ifPresent(then -> filter.where("clock.dueAt >= :dueAfter", "dueAfter", then));
        read.read("dueBefore", dueBefore, moment, Moments.COMPLAINT)
                .ifPresent(then -> filter.where("clock.dueAt < :dueBefore", "dueBefore", then));
        read.read("followUp", followUp, TaskListQuery::due, "must be due")
                .ifPresent(_ -> filter.where("urgency.followUpAt <= :now", "now", clock.instant()));
    }

    private static void assignee(TaskFilter filter, String wanted, ActingReviewer caller) {
        if ("none".equals(wanted)) {
            filter.where("holding.assigneeId is null");
        } else {
            filter.where("holding.assigneeId = :assignee", "assignee", "me".equals(wanted) ? caller.id() : wanted);
        }
    }

    private static List<TaskStatus> statuses(String text) {
        return Arrays.stream(text.split(",", -1)).map(TaskStatus::valueOf).toList();
    }

    private static String plain(String text) {
        return matching(ReadableText.isLine(text, LONGEST), text);
    }

    private static String code(String text) {
        return matching(text.matches(Texts.CODE), text);
    }

    private static String meOrOthers(String text) {
        return matching(List.of("me", "others").contains(text), text);
    }

    private static String due(String text) {
        return matching("due".equals(text), text);
    }

    private static String matching(boolean matches, String text) {
        if (!matches) {
            throw new IllegalArgumentException("not what was asked for");
        }
        return text;
    }

    private static int limit(String text) {
        var limit = Integer.parseInt(text);
        if (limit < 1 || limit > LARGEST_LIMIT) {
            throw new IllegalArgumentException("out of bounds");
        }
        return limit;
    }

    /** What is asked for apart from the page, by parameter, in one order whatever the caller's was. */
    Map<String, String> asked() {
        var asked = new LinkedHashMap<String, String>();
        Map<String, Optional<String>> all = new LinkedHashMap<>();
        all.put("status", Optional.ofNullable(status));
        all.put("assignee", Optional.ofNullable(assignee));
        all.put("proposer", Optional.ofNullable(proposer));
        all.put("product", Optional.ofNullable(product));
        all.put("reason", Optional.ofNullable(reason));
        all.put("priority", Optional.ofNullable(priority));
        all.put("openedAfter", Optional.ofNullable(openedAfter));
        all.put("openedBefore", Optional.ofNullable(openedBefore));
        all.put("dueAfter", Optional.ofNullable(dueAfter));
        all.put("dueBefore", Optional.ofNullable(dueBefore));
        all.put("followUp", Optional.ofNullable(followUp));
        all.put("sort", Optional.ofNullable(sort));
        all.forEach((name, value) -> value.filter(text -> !text.isEmpty()).ifPresent(text -> asked.put(name, text)));
        return asked;
    }

    /**
     * The query of those parameters.
     *
     * @throws IllegalArgumentException for a parameter that no view remembers
     */
    static TaskListQuery of(Map<String, String> parameters) {
        var query = new TaskListQuery();
        parameters.forEach(query::set);
        return query;
    }

    private void set(String name, String value) {
        switch (name) {
            case "status" -> status = value;
            case "assignee" -> assignee = value;
            case "proposer" -> proposer = value;
            case "product" -> product = value;
            case "reason" -> reason = value;
            case "priority" -> priority = value;
            case "openedAfter" -> openedAfter = value;
            case "openedBefore" -> openedBefore = value;
            case "dueAfter" -> dueAfter = value;
            case "dueBefore" -> dueBefore = value;
            case "followUp" -> followUp = value;
            case "sort" -> sort = value;
            default -> throw new IllegalArgumentException("no parameter of a view");
        }
    }

    /** One page of the list. */
    record Page(TaskFilter filter, TaskSort sort, int limit) {}
}
