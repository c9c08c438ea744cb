package io.gangway.review.task;

import io.gangway.review.rest.Texts;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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

        @NotBlank
        @Size(max = Texts.MOST_WORDS)
        @Pattern(regexp = Texts.WORDS, message = Texts.WORDS_COMPLAINT)
        @Schema(examples = "Called the branch; they send the original tomorrow.")
        String text) {

    /** Keeps the words out of logs. */
    @Override
    public String toString() {
        return "CommentRequest[" + id + "]";
    }
}
