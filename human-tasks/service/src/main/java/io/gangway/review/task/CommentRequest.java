package io.gangway.review.task;

import io.gangway.platform.validation.Words;
import io.gangway.review.rest.Texts;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a person sends to comment on a task. */
@Schema(name = "CommentRequest")
record CommentRequest(
        @Schema(
                description =
                        "Chosen by the caller, so that a request sent twice is one comment; made here when absent")
        @Nullable
        UUID id,

        @NotNull
        @Words
        @Schema(
                minLength = 1,
                maxLength = Texts.MOST_WORDS,
                examples = "Called the branch; they send the original tomorrow.")
        String text) {

    /** Keeps the words out of logs. */
    @Override
    public String toString() {
        return "CommentRequest[" + id + "]";
    }
}
