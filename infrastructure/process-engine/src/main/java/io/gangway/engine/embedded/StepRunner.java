package io.gangway.engine.embedded;

import io.gangway.engine.StepOutcome;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Does the steps of the process, in the engine's thread and transaction. */
@FunctionalInterface
public interface StepRunner {

    StepOutcome run(Call call);

    /**
     * A step that begins.
     *
     * @param input what the model tells the handler under a name; null where the variable has no value
     */
    record Call(
            String type,
            String element,
            String stepId,
            String instanceId,
            UUID onboardingId,
            Function<String, @Nullable Object> input) {}
}
