package io.gangway.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Deadline and cancellation: whatever is open is interrupted, undone and concluded. */
abstract class InterruptionStories extends Stories {

    @Test
    void expiresWhileCheckingWhenTheDeadlinePasses() {
        var onboarding = anOnboardingWithAllChecks().everythingAnsweredBut(Check.CREDIT);

        onboarding.overdue();

        assertThat(onboarding.withdrawn("AtDeadline")).isEqualTo("DEADLINE_PASSED");
        assertThat(onboarding.concludedAs("Expired")).isEqualTo("EXPIRED");
        onboarding.ended().hasPassed("End_Expired").hasNotPassed("Task_Decide");
    }

    @Test
    void expiresWhileInReviewWhenTheDeadlinePasses() {
        var onboarding = anOnboardingInReview();

        onboarding.overdue();

        assertThat(onboarding.withdrawn("AtDeadline")).isEqualTo("DEADLINE_PASSED");
        assertThat(onboarding.concludedAs("Expired")).isEqualTo("EXPIRED");
        onboarding.ended().hasPassed("End_Expired").hasNotPassed("Gateway_ReviewOutcome");
    }

    @Test
    void expiresDuringABackOff() {
        var onboarding = anOnboardingBackingOffForDays();

        onboarding.overdue();

        assertThat(onboarding.withdrawn("AtDeadline")).isEqualTo("DEADLINE_PASSED");
        assertThat(onboarding.concludedAs("Expired")).isEqualTo("EXPIRED");
        onboarding.ended().hasNotPassed(Check.ADDRESS.backOffTimer());
    }

    @Test
    void expiresWhileTheRestIsWithdrawn() {
        var onboarding = anOnboardingWithAllChecks().answeredDecisively(Check.CREDIT);

        onboarding.overdue();

        assertThat(onboarding.withdrawn("AtDeadline")).isEqualTo("DEADLINE_PASSED");
        assertThat(onboarding.concludedAs("Expired")).isEqualTo("EXPIRED");
        onboarding.ended().hasNotPassed("Task_WithdrawRest").hasNotPassed("Task_Decide");
    }

    @Test
    void expiresWhileDecidingWhenTheDeadlinePasses() {
        var onboarding = anOnboardingWithAllChecks().everythingAnswered();

        onboarding.overdue();

        onboarding.withdrawn("AtDeadline");
        assertThat(onboarding.concludedAs("Expired")).isEqualTo("EXPIRED");
        onboarding.ended().hasNotPassed("Task_Decide");
    }

    @Test
    void expiresBeforeAnythingWasPlannedWhenItStartsTooLate() {
        var onboarding = Onboarding.startedTooLate(engine, id);

        onboarding.withdrawn("AtDeadline");
        assertThat(onboarding.concludedAs("Expired")).isEqualTo("EXPIRED");
        onboarding.ended().hasNotPassed("Task_PlanChecks");
    }

    @Test
    void isCancelledWhileChecking() {
        var onboarding = anOnboardingWithAllChecks().answered(Check.ADDRESS);

        onboarding.cancelled();

        assertThat(onboarding.withdrawn("OnCancellation")).isEqualTo("ONBOARDING_CANCELLED");
        assertThat(onboarding.concludedAs("Cancelled")).isEqualTo("CANCELLED");
        onboarding.ended().hasPassed("End_Cancelled").hasNotPassed("Task_Decide");
    }

    @Test
    void isCancelledWhileInReview() {
        var onboarding = anOnboardingInReview();

        onboarding.cancelled();

        assertThat(onboarding.withdrawn("OnCancellation")).isEqualTo("ONBOARDING_CANCELLED");
        assertThat(onboarding.concludedAs("Cancelled")).isEqualTo("CANCELLED");
        onboarding.ended().hasPassed("End_Cancelled").hasNotPassed("Gateway_ReviewOutcome");
    }

    @Test
    void expiresWhileTheApplicantIsAsked() {
        var onboarding = anOnboardingInReview();
        engine.passTime(Onboarding.DEADLINE.minus(Onboarding.INFORMATION_TIME.dividedBy(2)));
        onboarding.reviewedAskingTheApplicant().stepAt("Task_AskApplicant");

        engine.passTime(Onboarding.INFORMATION_TIME.dividedBy(2));

        assertThat(onboarding.withdrawn("AtDeadline")).isEqualTo("DEADLINE_PASSED");
        assertThat(onboarding.concludedAs("Expired")).isEqualTo("EXPIRED");
        onboarding.ended().hasNotPassed("Task_AskApplicant").hasNotPassed("Timer_InformationNotReceived");
    }

    @Test
    void expiresWhileTheSilenceOfTheApplicantIsConcluded() {
        var onboarding = anOnboardingWhoseApplicantIsAsked().notInformed();
        onboarding.stepAt("Task_ConcludeUnansweredInformation");

        onboarding.overdue();

        assertThat(onboarding.withdrawn("AtDeadline")).isEqualTo("DEADLINE_PASSED");
        assertThat(onboarding.concludedAs("Expired")).isEqualTo("EXPIRED");
        onboarding.ended().hasNotPassed("Task_ConcludeUnansweredInformation");
    }

    @Test
    void expiresWhileItIsDecidedAgain() {
        var onboarding = anOnboardingInReview().reviewedResolvingACheck();
        onboarding.stepAt("Task_Decide");

        onboarding.overdue();

        onboarding.withdrawn("AtDeadline");
        assertThat(onboarding.concludedAs("Expired")).isEqualTo("EXPIRED");
        onboarding.ended().hasPassed("Task_Decide", 1);
    }

    @Test
    void isCancelledWhileTheApplicantIsAsked() {
        var onboarding = anOnboardingWhoseApplicantIsAsked();
        onboarding.stepAt("Task_AskApplicant");

        onboarding.cancelled();

        assertThat(onboarding.withdrawn("OnCancellation")).isEqualTo("ONBOARDING_CANCELLED");
        assertThat(onboarding.concludedAs("Cancelled")).isEqualTo("CANCELLED");
        onboarding.ended().hasNotPassed("Task_AskApplicant");
    }

    @Test
    void isCancelledDuringABackOff() {
        var onboarding = anOnboardingBackingOffForDays();

        onboarding.cancelled();

        assertThat(onboarding.withdrawn("OnCancellation")).isEqualTo("ONBOARDING_CANCELLED");
        assertThat(onboarding.concludedAs("Cancelled")).isEqualTo("CANCELLED");
        onboarding.ended().hasNotPassed(Check.ADDRESS.backOffTimer());
    }

    @Test
    void isCancelledWhileTheRestIsWithdrawn() {
        var onboarding = anOnboardingWithAllChecks().answeredDecisively(Check.CREDIT);

        onboarding.cancelled();

        assertThat(onboarding.withdrawn("OnCancellation")).isEqualTo("ONBOARDING_CANCELLED");
        assertThat(onboarding.concludedAs("Cancelled")).isEqualTo("CANCELLED");
        onboarding.ended().hasNotPassed("Task_WithdrawRest").hasNotPassed("Task_Decide");
    }

    @Test
    void isCancelledBeforeAnythingWasPlanned() {
        var onboarding = anOnboarding().cancelled();

        onboarding.withdrawn("OnCancellation");
        assertThat(onboarding.concludedAs("Cancelled")).isEqualTo("CANCELLED");
        onboarding.ended().hasNotPassed("Task_PlanChecks");
    }

    @Test
    void isCancelledOnceOnly() {
        var onboarding = anOnboardingWithAllChecks().cancelled().cancelled();

        onboarding.withdrawn("OnCancellation");
        onboarding.cancelled().concludedAs("Cancelled");
        onboarding.cancelled().ended().hasPassed("End_Cancelled", 1);
    }

    @Test
    void isNotCancelledWithAnotherOnboarding() {
        var onboarding = anOnboardingWithAllChecks();

        engine.cancel(UUID.randomUUID());

        onboarding.now().isWaitingExactlyAt(Check.ADDRESS.task(), Check.CREDIT.task(), Check.CRIMINAL_RECORD.task());
    }

    @Test
    void staysCancelledWhenTheDeadlinePassesAfterwards() {
        var onboarding = anOnboardingWithAllChecks().cancelled();

        onboarding.overdue();

        onboarding.withdrawn("OnCancellation");
        assertThat(onboarding.concludedAs("Cancelled")).isEqualTo("CANCELLED");
        onboarding.ended().hasNotPassed("Task_ConcludeExpired");
    }

    private Onboarding anOnboardingBackingOffForDays() {
        var onboarding = anOnboarding().planned(Policy.allChecks().backingOff(Duration.ofDays(2)));
        onboarding.failed(Check.ADDRESS).grantedAnotherAttempt(Check.ADDRESS);
        onboarding.now().isWaitingAt(Check.ADDRESS.backOffTimer());
        return onboarding;
    }
}
