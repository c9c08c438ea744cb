package io.gangway.review.task;

import io.gangway.review.contract.ReviewOutcome;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a reviewer sends to decide a task. */
@Schema(name = "DecisionRequest")
record DecisionRequest(
        @NotNull ReviewOutcome outcome,

        @NotNull
        @Pattern(regexp = "[A-Z][A-Z0-9_]{0,63}", message = "must be an UPPER_SNAKE code of at most 64 characters")
        @Schema(examples = "DOCUMENTS_VERIFIED")
        String reasonCode,

        @Size(max = Decision.LONGEST_NOTE) @Pattern(regexp = Decision.NOTE, message = Decision.NOTE_COMPLAINT) @Nullable
        String note) {

    Decision decision() {
        return new Decision(outcome, reasonCode, note);
    }
}
