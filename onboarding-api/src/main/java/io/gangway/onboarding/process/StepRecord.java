package io.gangway.onboarding.process;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step that was entered.
 *
 * @param element its id in the model
 * @param interrupted whether an event took its place
 */
record StepRecord(
        String stepId,
        String element,
        Instant enteredAt,
        @Nullable Instant leftAt,
        boolean interrupted) {}
