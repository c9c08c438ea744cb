package io.gangway.engine;

import java.util.Map;

/** What a handler made of its step. An exception is the fourth outcome: a transient fault or a bug. */
public sealed interface StepOutcome {

    /** Done, with these variables: ids, enums, durations and times only, under the names that the model's mappings read. */
    record Complete(Map<String, Object> variables) implements StepOutcome {}

    /** The command is sent; the step waits for the event. */
    record Wait() implements StepOutcome {}

    /** A business outcome that the model handles. */
    record BusinessError(String code) implements StepOutcome {}

    static StepOutcome complete() {
        return new Complete(Map.of());
    }

    static StepOutcome complete(Map<String, Object> variables) {
        return new Complete(variables);
    }

    static StepOutcome await() {
        return new Wait();
    }

    static StepOutcome businessError(String code) {
        return new BusinessError(code);
    }
}
