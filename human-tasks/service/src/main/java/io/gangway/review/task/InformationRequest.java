package io.gangway.review.task;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.gangway.review.contract.Reviewer;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the applicant was last asked for.
 *
 * @param items UPPER_SNAKE codes of what is needed
 * @param message the reviewer's words to the applicant
 * @param until when to stop waiting
 */
@Schema(name = "InformationRequest")
record InformationRequest(
        UUID id,
        List<String> items,
        @Nullable String message,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant until,
        Reviewer requestedBy,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant requestedAt) {

    InformationRequest {
        items = List.copyOf(items);
    }

    /** Whether the two are one request sent twice. */
    boolean isAgain(InformationRequest other) {
        return items.equals(other.items)
                && Objects.equals(message, other.message)
                && until.equals(other.until)
                && requestedBy.id().equals(other.requestedBy.id());
    }

    /** Keeps name and message out of logs. */
    @Override
    public String toString() {
        return "InformationRequest[" + id + ", " + items + "]";
    }
}
