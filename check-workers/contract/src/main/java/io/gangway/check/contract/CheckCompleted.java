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
 * @param score within {@link CheckType#score()}; from the address check it says how good a risk the region is
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
        reasons = Require.codes(reasons, "reasons");
        CheckReport.require(type, outcome, score, reasons);
        Require.present(completedAt, "completedAt");
    }
}
