package io.gangway.review.task;

import io.gangway.platform.problem.InvalidRequest;
import io.gangway.platform.validation.Words;
import io.gangway.review.contract.Reviewer;
import io.gangway.review.rest.Texts;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/** What a reviewer sends to ask the applicant for something. */
@Schema(name = "InformationRequestBody")
record InformationRequestBody(
        @NotEmpty
        @Size(max = 50)
        @UniqueElements
        @Schema(
                description = "What is needed, as codes that the tenant's system knows",
                examples = "[\"PROOF_OF_INCOME\"]")
        List<@NotNull @Pattern(regexp = Texts.CODE, message = Texts.CODE_COMPLAINT) String> items,

        @Words(min = 0)
        @Schema(maxLength = Texts.MOST_WORDS, description = "Words to the applicant; they leave this service")
        @Nullable
        String message,

        @NotNull @Schema(description = "When to stop waiting: after now and before `onboardingDueAt`")
        Instant until) {

    InformationRequest request(UUID id, Reviewer by, Instant now) {
        if (until.isAfter(Moments.LATEST)) {
            throw InvalidRequest.field("until", "must be before the year 10000");
        }
        var words = message == null || message.isBlank() ? null : message;
        return new InformationRequest(id, items, words, until.truncatedTo(ChronoUnit.MICROS), by, now);
    }

    /** Keeps the message out of logs. */
    @Override
    public String toString() {
        return "InformationRequestBody[" + items + "]";
    }
}
