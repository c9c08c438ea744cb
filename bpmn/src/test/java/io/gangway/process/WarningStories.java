package io.gangway.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The warning before the deadline: it interrupts nothing, and nothing waits for it. */
abstract class WarningStories extends Stories {

    @Test
    void warnsBeforeTheDeadlineAndGoesOn() {
        var onboarding = anOnboardingWithWarning().toBeConsidered();

        onboarding.warningDue().warned();

        onboarding.now().isWaitingExactlyAtElements("Task_Review");
        onboarding.reviewed("APPROVE").concludedAs("Approved");
        onboarding.ended().hasPassedElement("End_DeadlineWarned", 1);
    }

    @Test
    void warnsOnce() {
        var onboarding = anOnboardingWithWarning().toBeConsidered();

        onboarding.warningDue().warned().warningDue();

        assertThat(onboarding.waitsForWarning()).isFalse();
    }

    @Test
    void goesOnBeforeAnybodyTookTheWarning() {
        var onboarding = anOnboardingWithWarning().toBeConsidered().warningDue();

        onboarding.reviewed("APPROVE").concludedAs("Approved");

        onboarding.warned().ended().hasPassedElement("End_Approved").hasPassedElement("End_DeadlineWarned");
    }

    @Test
    void neverWarnsWhereThePolicyWantsNoWarning() {
        var onboarding = anOnboardingInReview();

        engine.passTime(Onboarding.DEADLINE.minusMinutes(1));

        assertThat(onboarding.waitsForWarning()).isFalse();
        onboarding.overdue().withdrawn("AtDeadline");
        onboarding.concludedAs("Expired");
        onboarding.ended().hasNotPassedElement("Task_WarnOfDeadline");
    }

    @Test
    void expiresAlthoughNobodyTookTheWarning() {
        var onboarding = anOnboardingWithWarning().toBeConsidered().warningDue();

        onboarding.overdue().withdrawn("AtDeadline");

        onboarding.concludedAs("Expired");
        onboarding.ended().hasPassedElement("End_Expired").hasNotPassedElement("End_DeadlineWarned");
    }

    private Onboarding anOnboardingWithWarning() {
        return Onboarding.acceptedWithWarning(engine, id).planned(Policy.allChecks());
    }
}
