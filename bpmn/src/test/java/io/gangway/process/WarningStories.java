package io.gangway.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The warning before the deadline: it interrupts nothing, and nothing waits for it. */
abstract class WarningStories extends Stories {

    @Test
    void warnsBeforeTheDeadlineAndGoesOn() {
        var onboarding = anOnboardingWithWarning().sentToReview();

        onboarding.warningDue().warned();

        onboarding.now().isWaitingExactlyAt("Task_Review");
        onboarding.reviewed("APPROVE").concludedAs("Approved");
        onboarding.ended().hasPassed("End_DeadlineWarned", 1);
    }

    @Test
    void warnsOnce() {
        var onboarding = anOnboardingWithWarning().sentToReview();

        onboarding.warningDue().warned().warningDue();

        assertThat(onboarding.waitsAt("Task_WarnOfDeadline")).isFalse();
    }

    @Test
    void goesOnBeforeAnybodyTookTheWarning() {
        var onboarding = anOnboardingWithWarning().sentToReview().warningDue();

        onboarding.reviewed("APPROVE").concludedAs("Approved");

        onboarding.warned().ended().hasPassed("End_Approved").hasPassed("End_DeadlineWarned");
    }

    @Test
    void neverWarnsWhereThePolicyWantsNoWarning() {
        var onboarding = anOnboardingInReview();

        engine.passTime(Onboarding.DEADLINE.minusMinutes(1));

        assertThat(onboarding.waitsAt("Task_WarnOfDeadline")).isFalse();
        onboarding.overdue().withdrawn("AtDeadline");
        onboarding.concludedAs("Expired");
        onboarding.ended().hasNotPassed("Task_WarnOfDeadline");
    }

    @Test
    void expiresAlthoughNobodyTookTheWarning() {
        var onboarding = anOnboardingWithWarning().sentToReview().warningDue();

        onboarding.overdue().withdrawn("AtDeadline");

        onboarding.concludedAs("Expired");
        onboarding.ended().hasPassed("End_Expired").hasNotPassed("End_DeadlineWarned");
    }

    private Onboarding anOnboardingWithWarning() {
        return Onboarding.acceptedWithWarning(engine, id).planned(Policy.allChecks());
    }
}
