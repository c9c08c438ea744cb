package io.gangway.onboarding.policy;

import io.gangway.check.contract.CheckType;
import java.time.Duration;
import java.util.Objects;

/**
 * How one check is asked for.
 *
 * @param answerTimeout how long one attempt waits for its answer
 * @param maxAttempts how often the check is asked at most, at least once
 * @param onUnanswered what follows when all attempts stay without an answer
 */
public record CheckTerms(CheckType type, Duration answerTimeout, int maxAttempts, OnUnanswered onUnanswered) {

    public CheckTerms {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(onUnanswered, "onUnanswered");
        if (!answerTimeout.isPositive()) {
            throw new IllegalArgumentException("answerTimeout is not positive");
        }
        if (maxAttempts < 1) {
            throw new IllegalArgumentException("maxAttempts is less than one");
        }
    }
}
