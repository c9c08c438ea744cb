package io.gangway.onboarding.checks;

import io.gangway.check.contract.CheckType;
import io.gangway.check.contract.WithdrawCheck;
import io.gangway.onboarding.application.CheckCases;
import io.gangway.onboarding.application.Onboardings;
import io.gangway.onboarding.application.Timeline;
import io.gangway.onboarding.application.TimelineKind;
import io.gangway.onboarding.policy.OnUnanswered;
import io.gangway.onboarding.process.Job;
import io.gangway.onboarding.process.JobOutcome;
import io.gangway.onboarding.process.JobWorker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;

/** All attempts went without an answer: records what the policy makes of the silence and stops the provider. */
@ApplicationScoped
class ConcludeUnansweredCheck implements JobWorker<ConcludeUnansweredCheck.Input> {

    /** Which check, and the policy's reaction. */
    record Input(String checkType, OnUnanswered onUnanswered) {}

    private final Onboardings onboardings;
    private final CheckCases checks;
    private final CheckCommands commands;
    private final AnswerWaitingJob answerWaitingJob;
    private final Timeline timeline;
    private final Clock clock;

    ConcludeUnansweredCheck(
            Onboardings onboardings,
            CheckCases checks,
            CheckCommands commands,
            AnswerWaitingJob answerWaitingJob,
            Timeline timeline,
            Clock clock) {
        this.onboardings = onboardings;
        this.checks = checks;
        this.commands = commands;
        this.answerWaitingJob = answerWaitingJob;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    public String jobType() {
        return "conclude-unanswered-check";
    }

    @Override
    public Class<Input> inputType() {
        return Input.class;
    }

    @Override
    @Transactional
    public JobOutcome handle(Job<Input> job) {
        var onboarding = onboardings.getForChange(job.onboardingId());
        var check = checks.get(onboarding.id(), CheckType.of(job.input().checkType()));
        if (onboarding.isDecided() || !onboarding.isCarriedBy(job.instanceKey())) {
            return JobOutcome.leaveOpen();
        }
        // An answer may have overtaken the timer: better late than unanswered, as long as nothing was decided on it.
        if (check.status().isOpen()) {
            var waived = job.input().onUnanswered() == OnUnanswered.CONTINUE;
            check.giveUp(waived, clock.instant());
            onboarding.touch(clock.instant());
            commands.withdraw(check, WithdrawCheck.Reason.NO_LONGER_NEEDED);
            timeline.add(
                    onboarding.id(),
                    TimelineKind.CHECK_GIVEN_UP,
                    "The %s check stayed without an answer after %d attempts"
                            .formatted(check.type().wireName(), check.attempts()),
                    Map.of(
                            "check", check.type().wireName(),
                            "attempts", check.attempts(),
                            "status", check.status().name(),
                            "onUnanswered", job.input().onUnanswered().name()));
        }
        return answerWaitingJob.outcomeOf(onboarding, check);
    }
}
