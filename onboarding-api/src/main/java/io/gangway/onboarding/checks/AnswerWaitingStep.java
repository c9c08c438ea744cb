package io.gangway.onboarding.checks;

import io.gangway.engine.ProcessEngine;
import io.gangway.engine.StepOutcome;
import io.gangway.onboarding.application.CheckCase;
import io.gangway.onboarding.application.Onboarding;
import io.gangway.onboarding.deciding.DecisiveResults;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Answers the step that waits for a check: its answer is here, or the news that no more is needed. */
@ApplicationScoped
public class AnswerWaitingStep {

    private final ProcessEngine engine;
    private final DecisiveResults decisiveResults;

    AnswerWaitingStep(ProcessEngine engine, DecisiveResults decisiveResults) {
        this.engine = engine;
        this.decisiveResults = decisiveResults;
    }

    /** In the running transaction. A check that nobody waits for yet is answered when its step comes. */
    void tell(Onboarding onboarding, CheckCase check) {
        check.stepId().ifPresent(step -> {
            if (decisiveResults.settle(onboarding)) {
                engine.fail(onboarding.id(), step, DecisiveResults.ERROR);
            } else {
                engine.answer(onboarding.id(), step, Map.of());
            }
        });
    }

    /** The same for the step itself, which comes after the answer. */
    StepOutcome outcomeOf(Onboarding onboarding, Map<String, Object> variables) {
        return decisiveResults.settle(onboarding)
                ? StepOutcome.businessError(DecisiveResults.ERROR)
                : StepOutcome.complete(variables);
    }

    /** As a repair: harmless when the engine heard it before. */
    public void tellAgain(Onboarding onboarding, CheckCase check) {
        if (check.status().isAnswered()) {
            tell(onboarding, check);
        }
    }
}
