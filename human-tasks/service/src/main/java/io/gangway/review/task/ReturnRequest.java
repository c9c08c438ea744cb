package io.gangway.review.task;

import io.gangway.review.rest.Texts;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a reviewer sends to send a proposal back.
 *
 * @param note why; the proposer has to be able to do better
 */
@Schema(name = "ReturnRequest")
record ReturnRequest(
        @NotBlank
        @Size(max = Texts.MOST_WORDS)
        @Pattern(regexp = Texts.WORDS, message = Texts.WORDS_COMPLAINT)
        @Schema(examples = "The proof of income is from last year.")
        String note) {}
