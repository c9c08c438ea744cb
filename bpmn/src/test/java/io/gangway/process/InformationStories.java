package io.gangway.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The reviewer wants something of the applicant before deciding. */
abstract class InformationStories extends Stories {

    @Test
    void waitsForTheApplicantAndNotForTheReviewer() {
        var onboarding = anOnboardingWhoseApplicantIsAsked();

        onboarding.now().isWaitingExactlyAt("Task_AskApplicant");
    }

    @Test
    void comesBackToTheReviewerWithTheInformation() {
        var onboarding = anOnboardingWhoseApplicantIsAsked().informed();

        onboarding.now().isWaitingExactlyAt("Task_Review");
        onboarding.reviewed("APPROVE");
        assertThat(onboarding.concludedAs("Approved")).isEqualTo("APPROVED");
        onboarding.ended().hasPassed("Task_Review", 2).hasNotPassed("Task_ConcludeUnansweredInformation");
    }

    @Test
    void canAskTwice() {
        var onboarding = anOnboardingWhoseApplicantIsAsked().informed();

        onboarding.reviewedAskingTheApplicant().informed().reviewed("REJECT");

        assertThat(onboarding.concludedAs("Rejected")).isEqualTo("REJECTED");
        onboarding.ended().hasPassed("Task_AskApplicant", 2).hasPassed("Task_Review", 3);
    }

    @Test
    void goesOnWithoutInformationWhereThePolicySaysSo() {
        var onboarding = anOnboardingWhoseApplicantIsAsked().notInformed();

        onboarding.concludedWithoutInformation("REVIEW");

        onboarding.now().isWaitingExactlyAt("Task_Review");
        onboarding.reviewed("APPROVE");
        assertThat(onboarding.concludedAs("Approved")).isEqualTo("APPROVED");
        onboarding.ended().hasNotPassed("Task_AskApplicant");
    }

    @Test
    void rejectsWithoutInformationWhereThePolicySaysSo() {
        var onboarding = anOnboardingWhoseApplicantIsAsked().notInformed();

        onboarding.concludedWithoutInformation("REJECT");

        assertThat(onboarding.concludedAs("Rejected")).isEqualTo("REJECTED");
        onboarding.ended().hasPassed("End_Rejected").hasNotPassed("Gateway_ReviewOutcome");
    }

    @Test
    void asksAgainAfterASilence() {
        var onboarding = anOnboardingWhoseApplicantIsAsked().notInformed().concludedWithoutInformation("REVIEW");

        onboarding.reviewedAskingTheApplicant().notInformed().concludedWithoutInformation("REJECT");

        onboarding.concludedAs("Rejected");
        onboarding.ended().hasPassed("Task_ConcludeUnansweredInformation", 2);
    }

    @Test
    void showsAReactionThatNobodyKnowsAsAnIncident() {
        var onboarding = anOnboardingWhoseApplicantIsAsked().notInformed();
        var conclusion = onboarding.stepAt("Task_ConcludeUnansweredInformation");

        engine.completeForLater(conclusion, Map.of("informationOutcome", "PERHAPS"));

        onboarding.now().hasAnIncidentAt("Task_ConcludeUnansweredInformation").isActive();
    }

    @Test
    void remindsNobodyWhileTheApplicantIsAskedAndCountsAnewAfterwards() {
        var onboarding = anOnboardingInReview();
        engine.passTime(Policy.REVIEW_REMINDER.minus(Onboarding.INFORMATION_TIME));
        onboarding.reviewedAskingTheApplicant();

        onboarding.notInformed();
        assertThat(onboarding.waitsAt("Task_RemindReviewer")).isFalse();
        onboarding.concludedWithoutInformation("REVIEW").stepAt("Task_Review");

        onboarding.reminderDue().reminded();
        onboarding.now().isWaitingExactlyAt("Task_Review");
    }
}
