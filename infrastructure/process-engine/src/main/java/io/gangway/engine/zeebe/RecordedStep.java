package io.gangway.engine.zeebe;

import io.gangway.engine.CaseBook;
import io.gangway.engine.CaseBook.StepEvent;
import io.gangway.engine.CaseBook.StepEvent.Entered;
import io.gangway.engine.CaseBook.StepEvent.Left;
import io.gangway.engine.StepOutcome;
import java.util.ArrayList;
import java.util.function.Supplier;

/**
 * A step done with our own record of it, in the running transaction. A job that is offered again was entered before; one
 * whose end the engine has not heard yet was left before, and the book keeps the first time.
 */
final class RecordedStep {

    private RecordedStep() {}

    static StepOutcome run(CaseBook book, ZeebeStep step, Supplier<StepOutcome> handler) {
        book.lock(step.onboardingId());
        var isNew = !book.isEntered(step.onboardingId(), step.id());
        var outcome = handler.get();
        var events = new ArrayList<StepEvent>();
        if (isNew) {
            events.add(new Entered(step.onboardingId(), step.id(), step.element()));
        }
        if (!(outcome instanceof StepOutcome.Wait)) {
            events.add(new Left(step.onboardingId(), step.id(), step.element(), false));
        }
        if (!events.isEmpty()) {
            book.record(events);
        }
        return outcome;
    }
}
