package io.gangway.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a person decides, and what happens while nobody does. */
abstract class ReviewStories extends Stories {

    @Test
    void waitsForTheReviewer() {
        var onboarding = anOnboardingInReview();

        assertThat(onboarding.stepAt("Task_Review").told()).containsKeys("tenantId", "onboardingId");
        onboarding.now().isWaitingExactlyAt("Task_Review");
    }

    @Test
    void approvesWhatTheReviewerApproves() {
        var onboarding = anOnboardingInReview().reviewed("APPROVE");

        assertThat(onboarding.concludedAs("Approved")).isEqualTo("APPROVED");
        onboarding.ended().hasPassed("End_Approved");
    }

    @Test
    void rejectsWhatTheReviewerRejects() {
        var onboarding = anOnboardingInReview().reviewed("REJECT");

        assertThat(onboarding.concludedAs("Rejected")).isEqualTo("REJECTED");
        onboarding.ended().hasPassed("End_Rejected");
    }

    @Test
    void remindsThenEscalatesAndStaysOpen() {
        var onboarding = anOnboardingInReview();

        onboarding.reminderDue().reminded();
        assertThat(onboarding.waitsAt("Task_EscalateReview")).isFalse();
        onboarding.escalationDue().escalated();

        onboarding.now().isWaitingExactlyAt("Task_Review");
        onboarding.reviewed("APPROVE").concludedAs("Approved");
        onboarding.ended().hasPassed("End_ReviewerReminded", 1).hasPassed("End_ReviewEscalated", 1);
    }

    @Test
    void remindsAndEscalatesOnceOnly() {
        var onboarding = anOnboardingInReview();
        onboarding.reminderDue().reminded().escalationDue().escalated();

        onboarding.reminderDue().escalationDue().reminderDue();

        assertThat(onboarding.waitsAt("Task_RemindReviewer")).isFalse();
        assertThat(onboarding.waitsAt("Task_EscalateReview")).isFalse();
    }

    @Test
    void escalatesAlthoughNobodyTookTheReminder() {
        var onboarding = anOnboardingInReview();

        onboarding.reminderDue().escalationDue().escalated();

        assertThat(onboarding.waitsAt("Task_RemindReviewer")).isTrue();
        onboarding.now().isWaitingAt("Task_Review");
    }

    @Test
    void neitherRemindsNorEscalatesAReviewDecidedInTime() {
        var onboarding = anOnboardingInReview().reviewed("APPROVE");

        onboarding.reminderDue().escalationDue();

        assertThat(onboarding.waitsAt("Task_RemindReviewer")).isFalse();
        assertThat(onboarding.waitsAt("Task_EscalateReview")).isFalse();
        onboarding.concludedAs("Approved");
        onboarding.ended().hasNotPassed("Task_RemindReviewer").hasNotPassed("Task_EscalateReview");
    }

    @Test
    void showsAnOutcomeThatNobodyKnowsAsAnIncident() {
        var onboarding = anOnboardingInReview();

        engine.completeForLater(onboarding.stepAt("Task_Review"), Map.of("reviewOutcome", "PERHAPS"));

        onboarding.now().hasAnIncidentAt("Task_Review").isActive();
    }
}
