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

/** Which tasks, in which order: the parameters that a list, a file of it and a view have in common. */
class TaskQuery {

    private static final int LONGEST = 255;
    private static final String LAST_RETURNED_TO = "verdict.proposal.proposerId is null"
            + " and function('jsonb_extract_path_text', verdict.returnedProposals, '-1', 'proposedBy', 'id')";
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

    @QueryParam("returnedTo")
    @Parameter(description = "Whose proposal came back and is not proposed again: `me` or a reviewer's id")
    @Nullable
    String returnedTo;

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

    /** What was asked for, in types; throws a problem that names every bad parameter. */
    Wanted wanted(ActingReviewer caller, Clock clock) {
        var read = new QueryParameters();
        var wanted = read(read, caller, clock);
        read.refuseBad();
        return wanted;
    }

    /** The same, for who has more parameters to read. */
    final Wanted read(QueryParameters read, ActingReviewer caller, Clock clock) {
        var filter = filter(read, caller, clock);
        var order = read.read("sort", sort, TaskSort::of, "must be one of " + String.join(", ", TaskSort.names()));
        return new Wanted(filter, order.orElse(TaskSort.PRIORITY));
    }

    private TaskFilter filter(QueryParameters read, ActingReviewer caller, Clock clock) {
        var filter = new TaskFilter();
        read.read("status", status, TaskQuery::statuses, "must be some of " + String.join(", ", TaskStatus.names()))
                .ifPresent(filter::status);
        read.read("assignee", assignee, TaskQuery::plain, "must be me, none or a reviewer's id")
                .ifPresent(wanted -> assignee(filter, wanted, caller));
        read.read("proposer", proposer, TaskQuery::meOrOthers, "must be me or others")
                .ifPresent(wanted -> filter.where(
                        "verdict.proposal.proposerId " + ("me".equals(wanted) ? "=" : "<>") + " :proposer",
                        "proposer",
                        caller.id()));
        read.read("returnedTo", returnedTo, TaskQuery::plain, "must be me or a reviewer's id")
                .ifPresent(wanted ->
                        filter.where(LAST_RETURNED_TO + " = :returnedTo", "returnedTo", idOf(wanted, caller)));
        read.read("product", product, TaskQuery::plain, "must be the name of a product")
                .ifPresent(wanted -> filter.where("question.product = :product", "product", wanted));
        read.read("reason", reason, TaskQuery::code, Texts.CODE_COMPLAINT)
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
        read.read("followUp", followUp, TaskQuery::due, "must be due")
                .ifPresent(_ -> filter.where("urgency.followUpAt <= :now", "now", clock.instant()));
    }

    private static void assignee(TaskFilter filter, String wanted, ActingReviewer caller) {
        if ("none".equals(wanted)) {
            filter.where("holding.assigneeId is null");
        } else {
            filter.where("holding.assigneeId = :assignee", "assignee", idOf(wanted, caller));
        }
    }

    private static String idOf(String wanted, ActingReviewer caller) {
        return "me".equals(wanted) ? caller.id() : wanted;
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

    /** What is asked for, by parameter, in one order whatever the caller's was. */
    Map<String, String> asked() {
        var asked = new LinkedHashMap<String, String>();
        Map<String, Optional<String>> all = new LinkedHashMap<>();
        all.put("status", Optional.ofNullable(status));
        all.put("assignee", Optional.ofNullable(assignee));
        all.put("proposer", Optional.ofNullable(proposer));
        all.put("returnedTo", Optional.ofNullable(returnedTo));
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
    static TaskQuery of(Map<String, String> parameters) {
        var query = new TaskQuery();
        parameters.forEach(query::set);
        return query;
    }

    private void set(String name, String value) {
        switch (name) {
            case "status" -> status = value;
            case "assignee" -> assignee = value;
            case "proposer" -> proposer = value;
            case "returnedTo" -> returnedTo = value;
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

    /** The tasks that are wanted, and their order. */
    record Wanted(TaskFilter filter, TaskSort sort) {}
}
