package io.gangway.onboarding.checks;

import io.gangway.check.contract.CheckParameters;
import io.gangway.check.contract.CheckType;
import io.gangway.onboarding.application.Applicants;
import io.gangway.onboarding.application.CheckCase;
import io.gangway.onboarding.application.CheckCases;
import io.gangway.onboarding.application.Onboarding;
import io.gangway.onboarding.application.Onboardings;
import io.gangway.onboarding.application.Timeline;
import io.gangway.onboarding.application.TimelineKind;
import io.gangway.onboarding.policy.CheckTerms;
import io.gangway.onboarding.policy.Policies;
import io.gangway.onboarding.process.Job;
import io.gangway.onboarding.process.JobOutcome;
import io.gangway.onboarding.process.JobWorker;
import io.gangway.platform.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sends one attempt's command and leaves the job open: the arriving event completes it.
 *
 * <p>A job offered again whose command was sent stays open and sends nothing. A job that comes when the check has ended
 * already (the answer arrived between the old attempt's end and this job, or an earlier instance gave the check up) is
 * completed at once. The job of an instance that was replaced is left alone: it ends with its instance.
 */
@ApplicationScoped
class CommandCheck implements JobWorker<CommandCheck.Input> {

    /** Which check, and the attempt that the model counts, from 1. */
    record Input(String checkType, int attempt) {}

    private final Onboardings onboardings;
    private final CheckCases checks;
    private final Applicants applicants;
    private final Policies policies;
    private final CheckCommands commands;
    private final AnswerWaitingJob answerWaitingJob;
    private final Timeline timeline;
    private final Ids ids;
    private final Clock clock;

    CommandCheck(
            Onboardings onboardings,
            CheckCases checks,
            Applicants applicants,
            Policies policies,
            CheckCommands commands,
            AnswerWaitingJob answerWaitingJob,
            Timeline timeline,
            Ids ids,
            Clock clock) {
        this.onboardings = onboardings;
        this.checks = checks;
        this.applicants = applicants;
        this.policies = policies;
        this.commands = commands;
        this.answerWaitingJob = answerWaitingJob;
        this.timeline = timeline;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String jobType() {
        return "command-check";
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
        if (onboarding.isDecided() || !onboarding.isCarriedBy(job.instanceKey()) || check.isRequestedBy(job.key())) {
            return JobOutcome.leaveOpen();
        }
        if (!check.status().isOpen()) {
            return answerWaitingJob.outcomeOf(onboarding, check);
        }
        if (check.isUnawaited()) {
            check.awaitedBy(job.key());
            return JobOutcome.leaveOpen();
        }
        noteSilence(check);
        command(onboarding, check, job.key());
        return JobOutcome.leaveOpen();
    }

    private void noteSilence(CheckCase check) {
        if (check.commandId().isPresent()) {
            timeline.add(
                    check.onboardingId(),
                    TimelineKind.CHECK_TIMED_OUT,
                    "No answer of the %s check to attempt %d"
                            .formatted(check.type().wireName(), check.attempts()),
                    Map.of("check", check.type().wireName(), "attempt", check.attempts()));
        }
    }

    private @Nullable CheckParameters parametersOf(Onboarding onboarding, CheckCase check) {
        return policies.findById(onboarding.policyId())
                .terms()
                .termsOf(check.type())
                .map(CheckTerms::parameters)
                .orElse(null);
    }

    private void command(Onboarding onboarding, CheckCase check, long jobKey) {
        var commandId = ids.next();
        check.request(commandId, jobKey, clock.instant());
        onboarding.touch(clock.instant());
        var instruction =
                onboarding.sandbox().flatMap(plan -> plan.of(check.type())).orElse(null);
        commands.perform(
                check, commandId, applicants.get(onboarding.id()), parametersOf(onboarding, check), instruction);
        timeline.add(
                onboarding.id(),
                TimelineKind.COMMAND_SENT,
                "%s check asked for, attempt %d".formatted(check.type().wireName(), check.attempts()),
                Map.of(
                        "check", check.type().wireName(),
                        "attempt", check.attempts(),
                        "commandId", commandId.toString()));
    }
}
