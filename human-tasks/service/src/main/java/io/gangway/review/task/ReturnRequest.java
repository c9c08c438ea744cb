package io.gangway.review.task;

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
        @Size(max = Decision.LONGEST_NOTE)
        @Pattern(regexp = Decision.NOTE, message = Decision.NOTE_COMPLAINT)
        @Schema(examples = "The proof of income is from last year.")
        String note) {}
