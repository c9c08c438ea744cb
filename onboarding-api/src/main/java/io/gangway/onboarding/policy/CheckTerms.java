package io.gangway.onboarding.policy;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.gangway.check.contract.CheckParameters;
import io.gangway.check.contract.CheckType;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How one check is asked for.
 *
 * @param answerTimeout how long one attempt waits for its answer
 * @param maxAttempts how often the check is asked at most, at least once
 * @param backOff how long to wait between an attempt that stayed without an answer and the next
 * @param onUnanswered what follows when all attempts stay without an answer
 * @param parameters what the provider is told besides the person; null leaves all of it to the provider
 */
public record CheckTerms(
        CheckType type,

        @JsonFormat(shape = JsonFormat.Shape.STRING) Duration answerTimeout,

        int maxAttempts,

        @JsonFormat(shape = JsonFormat.Shape.STRING) Duration backOff,

        OnUnanswered onUnanswered,
        @Nullable CheckParameters parameters) {

    public CheckTerms {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(onUnanswered, "onUnanswered");
        backOff = backOff == null ? Duration.ZERO : backOff;
        if (!answerTimeout.isPositive()) {
            throw new IllegalArgumentException("answerTimeout is not positive");
        }
        if (backOff.isNegative()) {
            throw new IllegalArgumentException("backOff is negative");
        }
        if (maxAttempts < 1) {
            throw new IllegalArgumentException("maxAttempts is less than one");
        }
    }
}
