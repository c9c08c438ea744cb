package io.gangway.process;

import static io.gangway.process.Conclusion.byReviewer;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a person decides, and what happens while nobody does. */
abstract class ReviewStories extends Stories {

    @Test
    void opensAReviewThatKnowsWhy() {
        var onboarding = anOnboardingInReview();

        assertThat(onboarding.openReview().getVariablesAsMap())
                .containsEntry("creditOutcome", "CONSIDER")
                .containsEntry(
                        "decision",
                        Map.of("outcome", "REVIEW", "reason", "CHECK_TO_CONSIDER", "rule", "Rule_ToConsider"));
        onboarding.now().isWaitingExactlyAtElements("Task_Review");
    }

    @Test
    void approvesWhatTheReviewerApproves() {
        var onboarding = anOnboardingInReview().reviewed("APPROVE");

        assertThat(onboarding.concludedAs("Approved")).isEqualTo(byReviewer("APPROVED", "CHECK_TO_CONSIDER"));
        onboarding.ended().hasPassedElement("End_Approved");
    }

    @Test
    void rejectsWhatTheReviewerRejects() {
        var onboarding = anOnboardingInReview().reviewed("REJECT");

        assertThat(onboarding.concludedAs("Rejected")).isEqualTo(byReviewer("REJECTED", "CHECK_TO_CONSIDER"));
        onboarding.ended().hasPassedElement("End_Rejected");
    }

    @Test
    void remindsThenEscalatesAndStaysOpen() {
        var onboarding = anOnboardingInReview();

        onboarding.reminderDue().reminded();
        assertThat(onboarding.waitsForEscalation()).isFalse();
        onboarding.escalationDue().escalated();

        onboarding.now().isWaitingExactlyAtElements("Task_Review");
        onboarding.reviewed("APPROVE").concludedAs("Approved");
        onboarding.ended().hasPassedElement("End_ReviewerReminded", 1).hasPassedElement("End_ReviewEscalated", 1);
    }

    @Test
    void remindsAndEscalatesOnceOnly() {
        var onboarding = anOnboardingInReview();
        onboarding.reminderDue().reminded().escalationDue().escalated();

        onboarding.reminderDue().escalationDue().reminderDue();

        assertThat(onboarding.waitsForReminder()).isFalse();
        assertThat(onboarding.waitsForEscalation()).isFalse();
    }

    @Test
    void escalatesAlthoughNobodyTookTheReminder() {
        var onboarding = anOnboardingInReview();

        onboarding.reminderDue().escalationDue().escalated();

        assertThat(onboarding.waitsForReminder()).isTrue();
        onboarding.now().isWaitingAtElements("Task_Review");
    }

    @Test
    void neitherRemindsNorEscalatesAReviewDecidedInTime() {
        var onboarding = anOnboardingInReview().reviewed("APPROVE");

        onboarding.reminderDue().escalationDue();

        assertThat(onboarding.waitsForReminder()).isFalse();
        assertThat(onboarding.waitsForEscalation()).isFalse();
        onboarding.concludedAs("Approved");
        onboarding.ended().hasNotPassedElement("Task_RemindReviewer").hasNotPassedElement("Task_EscalateReview");
    }

    @Test
    void showsAnOutcomeThatNobodyKnowsAsAnIncident() {
        var onboarding = anOnboardingInReview().reviewed("PERHAPS");

        onboarding.now().hasAnyIncidents().isActive();
    }
}
