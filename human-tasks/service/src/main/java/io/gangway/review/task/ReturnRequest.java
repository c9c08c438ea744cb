package io.gangway.review.task;

import io.gangway.platform.validation.Words;
import io.gangway.review.rest.Texts;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a reviewer sends to send a proposal back.
 *
 * @param note why; the proposer has to be able to do better
 */
@Schema(name = "ReturnRequest")
record ReturnRequest(
        @NotNull
        @Words
        @Schema(minLength = 1, maxLength = Texts.MOST_WORDS, examples = "The proof of income is from last year.")
        String note) {}
