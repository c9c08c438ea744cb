package io.gangway.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gangway.engine.StepFailed;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of the answer of the step {@code decide}. */
abstract class DecisionStories extends Stories {

    @Test
    void decidesOnceEveryCheckIsConcluded() {
        var onboarding = anOnboardingWithAllChecks().everythingAnswered();

        assertThat(onboarding.stepAt("Task_Decide").told()).containsKeys("tenantId", "onboardingId");
        onboarding.now().isWaitingExactlyAt("Task_Decide");
    }

    @Test
    void approvesWhatTheDecisionApproves() {
        var onboarding = anOnboardingWithAllChecks().everythingAnswered().decided("APPROVE");

        assertThat(onboarding.concludedAs("Approved")).isEqualTo("APPROVED");
        onboarding.ended().hasPassed("End_Approved");
    }

    @Test
    void rejectsWhatTheDecisionRejects() {
        var onboarding = anOnboardingWithAllChecks().everythingAnswered().decided("REJECT");

        assertThat(onboarding.concludedAs("Rejected")).isEqualTo("REJECTED");
        onboarding.ended().hasPassed("End_Rejected");
    }

    @Test
    void reviewsWhatTheDecisionLeavesToAPerson() {
        var onboarding = anOnboardingWithAllChecks().everythingAnswered().decided("REVIEW");

        onboarding.now().isWaitingExactlyAt("Task_Review");
    }

    @Test
    void refusesADecisionThatNobodyKnows() {
        var onboarding = anOnboardingWithAllChecks().everythingAnswered();
        var decide = onboarding.stepAt("Task_Decide");

        assertThatThrownBy(() -> engine.complete(decide, Map.of("decision", "PERHAPS")))
                .isInstanceOf(StepFailed.class)
                .hasStackTraceContaining("Gateway_Decision");

        onboarding.now().isWaitingExactlyAt("Task_Decide");
    }

    @Test
    void showsADecisionThatNobodyKnowsAsAnIncident() {
        var onboarding = anOnboardingWithAllChecks().everythingAnswered();

        engine.completeForLater(onboarding.stepAt("Task_Decide"), Map.of("decision", "PERHAPS"));

        onboarding.now().hasAnIncidentAt("Task_Decide").isActive();
    }
}
