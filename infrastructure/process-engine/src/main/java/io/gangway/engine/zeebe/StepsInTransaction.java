package io.gangway.engine.zeebe;

import io.gangway.engine.CaseBook;
import io.gangway.engine.StepHandlers;
import io.gangway.engine.StepOutcome;
import io.gangway.platform.tenancy.TenantBinding;
import io.gangway.platform.tenancy.TenantId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A step's handler and our own record of the step, in one transaction of the step's tenant. */
@ApplicationScoped
class StepsInTransaction implements StepWork {

    private final TenantBinding binding;
    private final StepHandlers handlers;
    private final CaseBook caseBook;

    StepsInTransaction(TenantBinding binding, StepHandlers handlers, CaseBook caseBook) {
        this.binding = binding;
        this.handlers = handlers;
        this.caseBook = caseBook;
    }

    @Override
    public StepOutcome run(
            TenantId tenant, String type, ZeebeStep step, String instanceId, Function<String, @Nullable Object> input) {
        return binding.call(tenant, () -> QuarkusTransaction.requiringNew()
                .call(() -> RecordedStep.run(
                        caseBook,
                        step,
                        () -> handlers.handle(type, step.id(), instanceId, step.onboardingId(), input))));
    }
}
