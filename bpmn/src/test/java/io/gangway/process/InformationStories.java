package io.gangway.process;

import static io.gangway.process.Conclusion.byReviewer;
import static io.gangway.process.Conclusion.byRule;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The reviewer wants something of the applicant before deciding. */
abstract class InformationStories extends Stories {

    @Test
    void waitsForTheApplicantAndNotForTheReviewer() {
        var onboarding = anOnboardingWhoseApplicantIsAsked();

        onboarding.now().isWaitingExactlyAtElements("Task_AskApplicant");
    }

    @Test
    void comesBackToTheReviewerWithTheInformation() {
        var onboarding = anOnboardingWhoseApplicantIsAsked().informed();

        onboarding.now().isWaitingExactlyAtElements("Task_Review");
        onboarding.reviewed("APPROVE");
        assertThat(onboarding.concludedAs("Approved")).isEqualTo(byReviewer("APPROVED", "CHECK_TO_CONSIDER"));
        onboarding.ended().hasPassedElement("Task_Review", 2).hasNotPassedElement("Task_ConcludeUnansweredInformation");
    }

    @Test
    void canAskTwice() {
        var onboarding = anOnboardingWhoseApplicantIsAsked().informed();

        onboarding.reviewedAskingTheApplicant().informed().reviewed("REJECT");

        assertThat(onboarding.concludedAs("Rejected")).isEqualTo(byReviewer("REJECTED", "CHECK_TO_CONSIDER"));
        onboarding.ended().hasPassedElement("Task_AskApplicant", 2).hasPassedElement("Task_Review", 3);
    }

    @Test
    void goesOnWithoutInformationWhereThePolicySaysSo() {
        var onboarding = anOnboardingWhoseApplicantIsAsked().notInformed();

        onboarding.concludedWithoutInformation("REVIEW");

        onboarding.now().isWaitingExactlyAtElements("Task_Review");
        onboarding.reviewed("APPROVE");
        assertThat(onboarding.concludedAs("Approved")).isEqualTo(byReviewer("APPROVED", "CHECK_TO_CONSIDER"));
        onboarding.ended().hasNotPassedElement("Task_AskApplicant");
    }

    @Test
    void rejectsWithoutInformationWhereThePolicySaysSo() {
        var onboarding = anOnboardingWhoseApplicantIsAsked().notInformed();

        onboarding.concludedWithoutInformation("REJECT");

        assertThat(onboarding.concludedAs("Rejected"))
                .isEqualTo(byRule("REJECTED", "APPLICANT_DID_NOT_ANSWER", "Information_Rejects"));
        onboarding.ended().hasPassedElement("End_Rejected").hasNotPassedElement("Gateway_ReviewOutcome");
    }

    @Test
    void asksAgainAfterASilence() {
        var onboarding = anOnboardingWhoseApplicantIsAsked().notInformed().concludedWithoutInformation("REVIEW");

        onboarding.reviewedAskingTheApplicant().notInformed().concludedWithoutInformation("REJECT");

        onboarding.concludedAs("Rejected");
        onboarding.ended().hasPassedElement("Task_ConcludeUnansweredInformation", 2);
    }

    @Test
    void showsAReactionThatNobodyKnowsAsAnIncident() {
        var onboarding = anOnboardingWhoseApplicantIsAsked().notInformed().concludedWithoutInformation("PERHAPS");

        onboarding.now().hasAnyIncidents().isActive();
    }

    @Test
    void remindsNobodyWhileTheApplicantIsAskedAndCountsAnewAfterwards() {
        var onboarding = anOnboardingInReview();
        engine.passTime(Policy.REVIEW_REMINDER.minus(Onboarding.INFORMATION_TIME));
        onboarding.reviewedAskingTheApplicant();

        onboarding.notInformed();
        assertThat(onboarding.waitsForReminder()).isFalse();
        onboarding.concludedWithoutInformation("REVIEW").openReview();

        onboarding.reminderDue().reminded();
        onboarding.now().isWaitingExactlyAtElements("Task_Review");
    }
}
