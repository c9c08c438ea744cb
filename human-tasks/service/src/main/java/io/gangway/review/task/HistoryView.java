package io.gangway.review.task;

import io.gangway.review.contract.Reviewer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A line of a task's history. */
@Schema(name = "TaskHistoryEntry")
record HistoryView(
        Instant at,
        HistoryKind kind,

        @Schema(description = "Null where the process or the automatic distribution did it") @Nullable
        Reviewer by,

        @Schema(description = "One short English sentence", examples = "Asked the applicant: PROOF_OF_INCOME")
        String summary,

        @Schema(description = "What the kind has to say: codes, times, people, and the words of people")
        Map<String, Object> details) {

    /** The whole history, oldest first. */
    @Schema(name = "TaskHistory")
    record Page(List<HistoryView> items) {}

    static HistoryView of(HistoryEntry entry) {
        return new HistoryView(entry.at(), entry.kind(), entry.by().orElse(null), entry.summary(), entry.details());
    }
}
