package io.gangway.review.task;

import io.gangway.platform.validation.Words;
import io.gangway.review.contract.ReviewOutcome;
import io.gangway.review.rest.Texts;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a reviewer sends to decide a task. */
@Schema(name = "DecisionRequest")
record DecisionRequest(
        @NotNull ReviewOutcome outcome,

        @NotNull @Pattern(regexp = Texts.CODE, message = Texts.CODE_COMPLAINT) @Schema(examples = "DOCUMENTS_VERIFIED")
        String reasonCode,

        @Words(min = 0) @Schema(maxLength = Texts.MOST_WORDS) @Nullable
        String note) {

    Decision decision() {
        return new Decision(outcome, reasonCode, note);
    }
}
