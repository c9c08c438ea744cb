package io.gangway.review.task;

import io.gangway.review.task.TaskView.DecisionView;
import io.gangway.review.task.TaskView.ProposalView;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Tasks as a file; its columns are named as the members of a task. No free text, which may be personal. */
final class TaskFile {

    private static final List<Column> COLUMNS = List.of(
            new Column("externalReference", task -> Optional.ofNullable(task.externalReference())),
            new Column("product", task -> Optional.of(task.product())),
            new Column("reason", task -> Optional.of(task.reason())),
            new Column("status", task -> Optional.of(task.status())),
            new Column("priority", task -> Optional.of(task.priority())),
            new Column("openedAt", task -> Optional.of(task.openedAt())),
            new Column("dueAt", task -> Optional.ofNullable(task.dueAt())),
            new Column(
                    "claimedBy", task -> Optional.ofNullable(task.claimedBy()).map(holder -> holder.name())),
            new Column("claimedAt", task -> Optional.ofNullable(task.claimedAt())),
            new Column("proposal.outcome", task -> proposal(task).map(ProposalView::outcome)),
            new Column("proposal.reasonCode", task -> proposal(task).map(ProposalView::reasonCode)),
            new Column("proposal.proposedBy", task -> proposal(task)
                    .map(proposal -> proposal.proposedBy().name())),
            new Column("decision.outcome", task -> decision(task).map(DecisionView::outcome)),
            new Column("decision.reasonCode", task -> decision(task).map(DecisionView::reasonCode)),
            new Column("decision.decidedAt", task -> decision(task).map(DecisionView::decidedAt)),
            new Column("closeReason", task -> Optional.ofNullable(task.closeReason())),
            new Column("closedAt", task -> Optional.ofNullable(task.closedAt())),
            new Column("id", task -> Optional.of(task.id())),
            new Column("onboardingId", task -> Optional.of(task.onboardingId())));

    private TaskFile() {}

    /** Times in UTC as ISO 8601 writes them; nothing where there is nothing. */
    static String of(List<Task> tasks, Csv.Separator separator, URI onboardingApi) {
        var csv = new Csv(separator).row(COLUMNS.stream().map(Column::title).toList());
        for (var task : tasks) {
            csv.row(row(TaskView.of(task, onboardingApi)));
        }
        return csv.text();
    }

    private static List<String> row(TaskView task) {
        return COLUMNS.stream()
                .map(column -> column.value().apply(task).map(Objects::toString).orElse(""))
                .toList();
    }

    private static Optional<ProposalView> proposal(TaskView task) {
        return Optional.ofNullable(task.proposal());
    }

    private static Optional<DecisionView> decision(TaskView task) {
        return Optional.ofNullable(task.decision());
    }

    private record Column(String title, Function<TaskView, Optional<?>> value) {}
}
