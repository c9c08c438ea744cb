package io.gangway.check.contract;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The check was done and this is what it found.
 *
 * @param score higher is better: from the credit check 0 to 1000, from the address check 0 to 100 (how good a risk the
 *     region is), from no other
 * @param reasons UPPER_SNAKE codes; at least one when there is something to consider
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record CheckCompleted(
        UUID checkId,
        UUID commandId,
        int attempt,
        CheckType type,
        CheckOutcome outcome,
        @Nullable Integer score,
        List<String> reasons,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant completedAt)
        implements CheckEvent {

    public CheckCompleted {
        Require.present(checkId, "checkId");
        Require.present(commandId, "commandId");
        Require.attempt(attempt);
        Require.present(type, "type");
        Require.present(outcome, "outcome");
        switch (type) {
            case ADDRESS -> Require.within(0, 100, score, "score");
            case CREDIT -> Require.within(0, 1000, score, "score");
            case CRIMINAL_RECORD -> Require.absent(score, "score");
        }
        reasons = Require.codes(reasons, "reasons");
        if (outcome == CheckOutcome.CONSIDER && reasons.isEmpty()) {
            throw new IllegalArgumentException("something to consider needs a reason");
        }
        Require.present(completedAt, "completedAt");
    }
}
