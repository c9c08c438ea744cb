package io.gangway.process;

import static io.gangway.process.Conclusion.byReviewer;
import static io.gangway.process.Conclusion.byRule;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The reviewer resolves a check by hand, and the decision table is asked again. */
abstract class ResolutionStories extends Stories {

    @Test
    void decidesAgain() {
        var onboarding = anOnboardingInReview().reviewedResolvingACheck();

        onboarding.openDecision();
        onboarding.now().isWaitingExactlyAtElements("Task_Decide");
    }

    @Test
    void approvesByTheRuleThatFiresNow() {
        var onboarding = anOnboardingInReview().reviewedResolvingACheck().decidedAllClear();

        assertThat(onboarding.concludedAs("Approved")).isEqualTo(byRule("APPROVED", "ALL_CLEAR", "Rule_AllClear"));
        onboarding.ended().hasPassedElement("Task_Decide", 2).hasPassedElement("Task_Review", 1);
    }

    @Test
    void rejectsByTheRuleThatFiresNow() {
        var onboarding = anOnboardingInReview()
                .reviewedResolvingACheck()
                .decided("REJECT", "CREDIT_SCORE_TOO_LOW", "Rule_CreditScoreTooLow");

        assertThat(onboarding.concludedAs("Rejected"))
                .isEqualTo(byRule("REJECTED", "CREDIT_SCORE_TOO_LOW", "Rule_CreditScoreTooLow"));
        onboarding.ended().hasPassedElement("End_Rejected");
    }

    @Test
    void comesBackToTheReviewerWhoStillDecides() {
        var onboarding = anOnboardingInReview().reviewedResolvingACheck().decidedLeftOpen();

        onboarding.now().isWaitingExactlyAtElements("Task_Review");
        onboarding.reviewed("REJECT");

        assertThat(onboarding.concludedAs("Rejected")).isEqualTo(byReviewer("REJECTED", "CHECK_UNANSWERED"));
        onboarding.ended().hasPassedElement("Task_Review", 2);
    }

    @Test
    void canResolveTwice() {
        var onboarding = anOnboardingInReview()
                .reviewedResolvingACheck()
                .decidedLeftOpen()
                .reviewedResolvingACheck()
                .decidedAllClear();

        assertThat(onboarding.concludedAs("Approved")).isEqualTo(byRule("APPROVED", "ALL_CLEAR", "Rule_AllClear"));
        onboarding.ended().hasPassedElement("Task_Decide", 3);
    }

    @Test
    void canResolveAfterAskingTheApplicantAndTheOtherWayRound() {
        var onboarding = anOnboardingWhoseApplicantIsAsked()
                .informed()
                .reviewedResolvingACheck()
                .decidedLeftOpen()
                .reviewedAskingTheApplicant()
                .informed()
                .reviewed("APPROVE");

        assertThat(onboarding.concludedAs("Approved")).isEqualTo(byReviewer("APPROVED", "CHECK_UNANSWERED"));
        onboarding.ended().hasPassedElement("Task_AskApplicant", 2).hasPassedElement("Task_Decide", 2);
    }

    @Test
    void rejectsWithoutInformationAlsoAfterAResolution() {
        var onboarding = anOnboardingInReview()
                .reviewedResolvingACheck()
                .decidedLeftOpen()
                .reviewedAskingTheApplicant()
                .notInformed()
                .concludedWithoutInformation("REJECT");

        assertThat(onboarding.concludedAs("Rejected"))
                .isEqualTo(byRule("REJECTED", "APPLICANT_DID_NOT_ANSWER", "Information_Rejects"));
        onboarding.ended();
    }
}
