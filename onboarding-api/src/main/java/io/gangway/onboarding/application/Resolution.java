package io.gangway.onboarding.application;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.gangway.check.contract.CheckOutcome;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer found out about a check that nobody had answered.
 *
 * @param evidence where the reviewer has it from, in words that may be personal
 * @param by the reviewer's subject id
 */
public record Resolution(
        UUID id,
        CheckOutcome outcome,
        @Nullable Integer score,
        List<String> reasons,
        String evidence,
        String by,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant at) {

    public Resolution {
        reasons = List.copyOf(reasons);
    }

    /** Words of a person are kept out of logs. */
    @Override
    public String toString() {
        return "Resolution[" + id + ", " + outcome + "]";
    }
}
