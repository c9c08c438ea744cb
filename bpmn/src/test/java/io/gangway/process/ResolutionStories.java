package io.gangway.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The reviewer resolves a check by hand, and the decision table is asked again. */
abstract class ResolutionStories extends Stories {

    @Test
    void decidesAgain() {
        var onboarding = anOnboardingInReview().reviewedResolvingACheck();

        onboarding.stepAt("Task_Decide");
        onboarding.now().isWaitingExactlyAt("Task_Decide");
    }

    @Test
    void approvesByTheRuleThatFiresNow() {
        var onboarding = anOnboardingInReview().reviewedResolvingACheck().decided("APPROVE");

        assertThat(onboarding.concludedAs("Approved")).isEqualTo("APPROVED");
        onboarding.ended().hasPassed("Task_Decide", 2).hasPassed("Task_Review", 1);
    }

    @Test
    void rejectsByTheRuleThatFiresNow() {
        var onboarding = anOnboardingInReview().reviewedResolvingACheck().decided("REJECT");

        assertThat(onboarding.concludedAs("Rejected")).isEqualTo("REJECTED");
        onboarding.ended().hasPassed("End_Rejected");
    }

    @Test
    void comesBackToTheReviewerWhoStillDecides() {
        var onboarding = anOnboardingInReview().reviewedResolvingACheck().decided("REVIEW");

        onboarding.now().isWaitingExactlyAt("Task_Review");
        onboarding.reviewed("REJECT");

        assertThat(onboarding.concludedAs("Rejected")).isEqualTo("REJECTED");
        onboarding.ended().hasPassed("Task_Review", 2);
    }

    @Test
    void canResolveTwice() {
        var onboarding = anOnboardingInReview()
                .reviewedResolvingACheck()
                .decided("REVIEW")
                .reviewedResolvingACheck()
                .decided("APPROVE");

        assertThat(onboarding.concludedAs("Approved")).isEqualTo("APPROVED");
        onboarding.ended().hasPassed("Task_Decide", 3);
    }

    @Test
    void canResolveAfterAskingTheApplicantAndTheOtherWayRound() {
        var onboarding = anOnboardingWhoseApplicantIsAsked()
                .informed()
                .reviewedResolvingACheck()
                .decided("REVIEW")
                .reviewedAskingTheApplicant()
                .informed()
                .reviewed("APPROVE");

        assertThat(onboarding.concludedAs("Approved")).isEqualTo("APPROVED");
        onboarding.ended().hasPassed("Task_AskApplicant", 2).hasPassed("Task_Decide", 2);
    }

    @Test
    void rejectsWithoutInformationAlsoAfterAResolution() {
        var onboarding = anOnboardingInReview()
                .reviewedResolvingACheck()
                .decided("REVIEW")
                .reviewedAskingTheApplicant()
                .notInformed()
                .concludedWithoutInformation("REJECT");

        assertThat(onboarding.concludedAs("Rejected")).isEqualTo("REJECTED");
        onboarding.ended();
    }
}
