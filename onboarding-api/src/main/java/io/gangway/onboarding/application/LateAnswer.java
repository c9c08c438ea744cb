package io.gangway.onboarding.application;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.gangway.check.contract.CheckOutcome;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a provider said after its check was concluded without it: kept beside the result, changes nothing. */
public record LateAnswer(
        CheckOutcome outcome,
        @Nullable Integer score,
        List<String> reasons,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant receivedAt) {

    public LateAnswer {
        reasons = List.copyOf(reasons);
    }

    boolean says(CheckOutcome found, @Nullable Integer foundScore, List<String> foundReasons) {
        return outcome == found && Objects.equals(score, foundScore) && reasons.equals(foundReasons);
    }
}
