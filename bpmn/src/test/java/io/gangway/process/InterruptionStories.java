package io.gangway.process;

import static io.gangway.process.Conclusion.withoutDecision;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Deadline and cancellation: whatever is open is interrupted, undone and concluded. */
abstract class InterruptionStories extends Stories {

    private static final Conclusion EXPIRED = withoutDecision("EXPIRED", "DEADLINE_PASSED");
    private static final Conclusion CANCELLED = withoutDecision("CANCELLED", "ONBOARDING_CANCELLED");

    @Test
    void expiresWhileCheckingWhenTheDeadlinePasses() {
        var policy = Policy.allChecks().asking(Check.CREDIT, 1_000, "REVIEW");
        var onboarding = anOnboarding().planned(policy).everythingClearBut(Check.CREDIT);

        onboarding.overdue();

        assertThat(onboarding.withdrawn("AtDeadline")).isEqualTo("DEADLINE_PASSED");
        assertThat(onboarding.concludedAs("Expired")).isEqualTo(EXPIRED);
        onboarding.ended().hasPassedElement("End_Expired").hasNotPassedElement("Task_Decide");
    }

    @Test
    void expiresWhileInReviewWhenTheDeadlinePasses() {
        var onboarding = anOnboardingInReview();

        onboarding.overdue();

        assertThat(onboarding.withdrawn("AtDeadline")).isEqualTo("DEADLINE_PASSED");
        assertThat(onboarding.concludedAs("Expired")).isEqualTo(EXPIRED);
        onboarding.ended().hasPassedElement("End_Expired").hasNotPassedElement("Gateway_ReviewOutcome");
    }

    @Test
    void expiresDuringABackOff() {
        var onboarding = anOnboardingBackingOffForDays();

        onboarding.overdue();

        assertThat(onboarding.withdrawn("AtDeadline")).isEqualTo("DEADLINE_PASSED");
        assertThat(onboarding.concludedAs("Expired")).isEqualTo(EXPIRED);
        onboarding.ended().hasNotPassedElement(Check.ADDRESS.backOffTimer());
    }

    @Test
    void expiresWhileTheRestIsWithdrawn() {
        var onboarding = anOnboardingWithAllChecks().answeredDecisively(Check.CREDIT);

        onboarding.overdue();

        assertThat(onboarding.withdrawn("AtDeadline")).isEqualTo("DEADLINE_PASSED");
        assertThat(onboarding.concludedAs("Expired")).isEqualTo(EXPIRED);
        onboarding.ended().hasNotPassedElement("Task_WithdrawRest").hasNotPassedElement("Task_Decide");
    }

    @Test
    void expiresWhileDecidingWhenTheDeadlinePasses() {
        var onboarding = anOnboardingWithAllChecks().everythingClear();

        onboarding.overdue();

        onboarding.withdrawn("AtDeadline");
        assertThat(onboarding.concludedAs("Expired")).isEqualTo(EXPIRED);
        onboarding.ended().hasNotPassedElement("Task_Decide");
    }

    @Test
    void expiresBeforeAnythingWasPlannedWhenItStartsTooLate() {
        var onboarding = Onboarding.startedTooLate(engine, id);

        onboarding.withdrawn("AtDeadline");
        assertThat(onboarding.concludedAs("Expired")).isEqualTo(EXPIRED);
        onboarding.ended().hasNotPassedElement("Task_PlanChecks");
    }

    @Test
    void isCancelledWhileChecking() {
        var onboarding = anOnboardingWithAllChecks().answered(Check.ADDRESS, "CLEAR");

        onboarding.cancelled();

        assertThat(onboarding.withdrawn("OnCancellation")).isEqualTo("ONBOARDING_CANCELLED");
        assertThat(onboarding.concludedAs("Cancelled")).isEqualTo(CANCELLED);
        onboarding.ended().hasPassedElement("End_Cancelled").hasNotPassedElement("Task_Decide");
    }

    @Test
    void isCancelledWhileInReview() {
        var onboarding = anOnboardingInReview();

        onboarding.cancelled();

        assertThat(onboarding.withdrawn("OnCancellation")).isEqualTo("ONBOARDING_CANCELLED");
        assertThat(onboarding.concludedAs("Cancelled")).isEqualTo(CANCELLED);
        onboarding.ended().hasPassedElement("End_Cancelled").hasNotPassedElement("Gateway_ReviewOutcome");
    }

    @Test
    void expiresWhileTheApplicantIsAsked() {
        var onboarding = anOnboardingInReview();
        engine.passTime(Onboarding.DEADLINE.minus(Onboarding.INFORMATION_TIME.dividedBy(2)));
        onboarding.reviewedAskingTheApplicant().openQuestion();

        engine.passTime(Onboarding.INFORMATION_TIME.dividedBy(2));

        assertThat(onboarding.withdrawn("AtDeadline")).isEqualTo("DEADLINE_PASSED");
        assertThat(onboarding.concludedAs("Expired")).isEqualTo(EXPIRED);
        onboarding.ended().hasNotPassedElement("Task_AskApplicant").hasNotPassedElement("Timer_InformationNotReceived");
    }

    @Test
    void expiresWhileTheSilenceOfTheApplicantIsConcluded() {
        var onboarding = anOnboardingWhoseApplicantIsAsked().notInformed();
        onboarding.openConclusionWithoutInformation();

        onboarding.overdue();

        assertThat(onboarding.withdrawn("AtDeadline")).isEqualTo("DEADLINE_PASSED");
        assertThat(onboarding.concludedAs("Expired")).isEqualTo(EXPIRED);
        onboarding.ended().hasNotPassedElement("Task_ConcludeUnansweredInformation");
    }

    @Test
    void expiresWhileItIsDecidedAgain() {
        var onboarding = anOnboardingInReview().reviewedResolvingACheck();
        onboarding.openDecision();

        onboarding.overdue();

        onboarding.withdrawn("AtDeadline");
        assertThat(onboarding.concludedAs("Expired")).isEqualTo(EXPIRED);
        onboarding.ended().hasPassedElement("Task_Decide", 1);
    }

    @Test
    void isCancelledWhileTheApplicantIsAsked() {
        var onboarding = anOnboardingWhoseApplicantIsAsked();
        onboarding.openQuestion();

        onboarding.cancelled();

        assertThat(onboarding.withdrawn("OnCancellation")).isEqualTo("ONBOARDING_CANCELLED");
        assertThat(onboarding.concludedAs("Cancelled")).isEqualTo(CANCELLED);
        onboarding.ended().hasNotPassedElement("Task_AskApplicant");
    }

    @Test
    void isCancelledDuringABackOff() {
        var onboarding = anOnboardingBackingOffForDays();

        onboarding.cancelled();

        assertThat(onboarding.withdrawn("OnCancellation")).isEqualTo("ONBOARDING_CANCELLED");
        assertThat(onboarding.concludedAs("Cancelled")).isEqualTo(CANCELLED);
        onboarding.ended().hasNotPassedElement(Check.ADDRESS.backOffTimer());
    }

    @Test
    void isCancelledWhileTheRestIsWithdrawn() {
        var onboarding = anOnboardingWithAllChecks().answeredDecisively(Check.CREDIT);

        onboarding.cancelled();

        assertThat(onboarding.withdrawn("OnCancellation")).isEqualTo("ONBOARDING_CANCELLED");
        assertThat(onboarding.concludedAs("Cancelled")).isEqualTo(CANCELLED);
        onboarding.ended().hasNotPassedElement("Task_WithdrawRest").hasNotPassedElement("Task_Decide");
    }

    @Test
    void isCancelledByAMessageThatWasThereBeforeTheInstance() {
        Onboarding.requestCancellation(engine, id);

        var onboarding = anOnboarding();

        onboarding.withdrawn("OnCancellation");
        assertThat(onboarding.concludedAs("Cancelled")).isEqualTo(CANCELLED);
        onboarding.ended().hasNotPassedElement("Task_PlanChecks");
    }

    @Test
    void isNotCancelledByTheMessageOfAnotherOnboarding() {
        var onboarding = anOnboardingWithAllChecks();

        Onboarding.requestCancellation(engine, UUID.randomUUID());

        onboarding.now().isWaitingAtElements(Check.ADDRESS.task(), Check.CREDIT.task(), Check.CRIMINAL_RECORD.task());
    }

    /** A message goes to one instance of a process, never to two: the other is left to the reconciler. */
    @Test
    void cancelsOnlyOneOfTwoInstancesOfTheSameOnboarding() {
        var first = anOnboarding();
        var second = anOnboarding();

        Onboarding.requestCancellation(engine, id);

        assertThat(List.of(first.hasReceivedTheCancellation(), second.hasReceivedTheCancellation()))
                .containsExactlyInAnyOrder(true, false);
    }

    @Test
    void staysCancelledWhenTheDeadlinePassesAfterwards() {
        var onboarding = anOnboardingWithAllChecks().cancelled();

        onboarding.overdue();

        onboarding.withdrawn("OnCancellation");
        assertThat(onboarding.concludedAs("Cancelled")).isEqualTo(CANCELLED);
        onboarding.ended().hasNotPassedElement("Task_ConcludeExpired");
    }

    private Onboarding anOnboardingBackingOffForDays() {
        var onboarding = anOnboarding().planned(Policy.allChecks().backingOff(Duration.ofDays(2)));
        onboarding.failed(Check.ADDRESS).now().isWaitingAtElements(Check.ADDRESS.backOffTimer());
        return onboarding;
    }
}
