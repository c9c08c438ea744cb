package io.gangway.review.task;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of a file of tasks, named as the members of a task; no free text, which may be personal. */
enum TaskColumn {
    EXTERNAL_REFERENCE("externalReference", TaskView::externalReference),
    PRODUCT("product", TaskView::product),
    REASON("reason", TaskView::reason),
    STATUS("status", TaskView::status),
    PRIORITY("priority", TaskView::priority),
    OPENED_AT("openedAt", TaskView::openedAt),
    DUE_AT("dueAt", TaskView::dueAt),
    CLAIMED_BY(
            "claimedBy",
            task -> task.claimedBy() == null ? null : task.claimedBy().name()),
    CLAIMED_AT("claimedAt", TaskView::claimedAt),
    PROPOSED_OUTCOME(
            "proposal.outcome",
            task -> task.proposal() == null ? null : task.proposal().outcome()),
    PROPOSED_REASON(
            "proposal.reasonCode",
            task -> task.proposal() == null ? null : task.proposal().reasonCode()),
    PROPOSED_BY(
            "proposal.proposedBy",
            task -> task.proposal() == null
                    ? null
                    : task.proposal().proposedBy().name()),
    OUTCOME(
            "decision.outcome",
            task -> task.decision() == null ? null : task.decision().outcome()),
    REASON_CODE(
            "decision.reasonCode",
            task -> task.decision() == null ? null : task.decision().reasonCode()),
    DECIDED_AT(
            "decision.decidedAt",
            task -> task.decision() == null ? null : task.decision().decidedAt()),
    CLOSE_REASON("closeReason", TaskView::closeReason),
    CLOSED_AT("closedAt", TaskView::closedAt),
    ID("id", TaskView::id),
    ONBOARDING_ID("onboardingId", TaskView::onboardingId);

    private final String title;
    private final Function<TaskView, @Nullable Object> value;

    TaskColumn(String title, Function<TaskView, @Nullable Object> value) {
        this.title = title;
        this.value = value;
    }

    /** Times in UTC as ISO 8601 writes them; nothing where there is nothing. */
    static String file(List<Task> tasks, Csv.Separator separator, URI onboardingApi) {
        var csv = new Csv(separator)
                .row(Arrays.stream(values()).map(column -> column.title).toList());
        tasks.stream().map(task -> TaskView.of(task, onboardingApi)).forEach(task -> csv.row(row(task)));
        return csv.text();
    }

    private static List<String> row(TaskView task) {
        return Arrays.stream(values())
                .map(column -> Objects.toString(column.value.apply(task), ""))
                .toList();
    }
}
