package io.gangway.onboarding.checks;

import io.gangway.onboarding.application.CheckCase;
import io.gangway.onboarding.application.Onboarding;
import io.gangway.onboarding.deciding.DecisiveResults;
import io.gangway.onboarding.process.EngineOutbox;
import io.gangway.onboarding.process.JobOutcome;
import jakarta.enterprise.context.ApplicationScoped;

/** Answers the job that waits for a check: with what is here, or with the news that no more is needed. */
@ApplicationScoped
public class AnswerWaitingJob {

    private final EngineOutbox engine;
    private final DecisiveResults decisiveResults;

    AnswerWaitingJob(EngineOutbox engine, DecisiveResults decisiveResults) {
        this.engine = engine;
        this.decisiveResults = decisiveResults;
    }

    /** In the running transaction. A check that nobody waits for yet is answered when its job comes. */
    void tell(Onboarding onboarding, CheckCase check) {
        check.jobKey().ifPresent(job -> {
            if (decisiveResults.settle(onboarding)) {
                engine.throwError(onboarding.id(), job, DecisiveResults.ERROR);
            } else {
                engine.completeJob(onboarding.id(), job, CheckAnswer.variablesOf(check));
            }
        });
    }

    /** The same for the job itself, which comes after the answer. */
    JobOutcome outcomeOf(Onboarding onboarding, CheckCase check) {
        return decisiveResults.settle(onboarding)
                ? JobOutcome.businessError(DecisiveResults.ERROR)
                : JobOutcome.complete(CheckAnswer.variablesOf(check));
    }

    /** As a repair: harmless when the engine heard it before. */
    public void tellAgain(Onboarding onboarding, CheckCase check) {
        if (check.status().isAnswered()) {
            tell(onboarding, check);
        }
    }
}
