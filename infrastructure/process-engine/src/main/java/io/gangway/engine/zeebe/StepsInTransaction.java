package io.gangway.engine.zeebe;

import io.gangway.engine.CaseBook;
import io.gangway.engine.CaseBook.StepEvent;
import io.gangway.engine.CaseBook.StepEvent.Entered;
import io.gangway.engine.CaseBook.StepEvent.Left;
import io.gangway.engine.StepHandlers;
import io.gangway.engine.StepOutcome;
import io.gangway.platform.tenancy.TenantBinding;
import io.gangway.platform.tenancy.TenantId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A step's handler and our own record of the step, in one transaction. A job that is offered again was entered before; one
 * whose end the engine has not heard yet was left before. Both are written once.
 */
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
        return binding.call(tenant, () -> QuarkusTransaction.requiringNew().call(() -> {
            caseBook.lock(step.onboardingId());
            var isNew = !caseBook.isEntered(step.onboardingId(), step.id());
            var outcome = handlers.handle(type, step.id(), instanceId, step.onboardingId(), input);
            record(step, isNew, !(outcome instanceof StepOutcome.Wait));
            return outcome;
        }));
    }

    private void record(ZeebeStep step, boolean entered, boolean left) {
        var events = new ArrayList<StepEvent>();
        if (entered) {
            events.add(new Entered(step.onboardingId(), step.id(), step.element()));
        }
        if (left) {
            events.add(new Left(step.onboardingId(), step.id(), step.element(), false));
        }
        if (!events.isEmpty()) {
            caseBook.record(events);
        }
    }
}
