package io.gangway.onboarding.checks;

import io.gangway.onboarding.application.CheckCase;
import io.gangway.onboarding.process.EngineOutbox;
import jakarta.enterprise.context.ApplicationScoped;

/** Completes the job that waits for a check with the answer that is here. */
@ApplicationScoped
public class AnswerWaitingJob {

    private final EngineOutbox engine;

    AnswerWaitingJob(EngineOutbox engine) {
        this.engine = engine;
    }

    /** In the running transaction. A check that nobody waits for yet is answered when its job comes. */
    void tell(CheckCase check) {
        check.jobKey().ifPresent(job -> engine.completeJob(check.onboardingId(), job, CheckAnswer.variablesOf(check)));
    }

    /** As a repair: harmless when the engine heard it before. */
    public void tellAgain(CheckCase check) {
        if (check.status().isAnswered()) {
            tell(check);
        }
    }
}
