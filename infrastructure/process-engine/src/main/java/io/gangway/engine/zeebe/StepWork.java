package io.gangway.engine.zeebe;

import io.gangway.engine.StepOutcome;
import io.gangway.platform.tenancy.TenantId;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Does the step that a job asks for, for its tenant. */
@FunctionalInterface
interface StepWork {

    /**
     * Returns what became of it once that is committed.
     *
     * @param input what the job says under a name; null where it has no such variable
     */
    StepOutcome run(
            TenantId tenant, String type, ZeebeStep step, String instanceId, Function<String, @Nullable Object> input);
}
