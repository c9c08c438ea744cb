package io.gangway.process;

import static io.gangway.process.Conclusion.byRule;
import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import org.junit.jupiter.api.Test;

/** What becomes of the answer of the job {@code decide}. */
abstract class DecisionStories extends Stories {

    @Test
    void decidesOnceEveryCheckIsConcluded() {
        var onboarding = anOnboardingWithAllChecks().everythingClear();

        assertThat(onboarding.openDecision().getVariablesAsMap()).containsKeys("tenantId", "onboardingId");
        onboarding.now().isWaitingExactlyAtElements("Task_Decide");
    }

    @Test
    void rejectsWhatTheDecisionRejects() {
        var onboarding = anOnboardingWithAllChecks().everythingClearBut(Check.CREDIT);

        onboarding.answered(Check.CREDIT, "CONSIDER", 399);
        onboarding.decided("REJECT", "CREDIT_SCORE_TOO_LOW", "Rule_CreditScoreTooLow");

        assertThat(onboarding.concludedAs("Rejected"))
                .isEqualTo(byRule("REJECTED", "CREDIT_SCORE_TOO_LOW", "Rule_CreditScoreTooLow"));
        onboarding.ended().hasPassedElement("End_Rejected").hasVariableWithValue("creditScore", 399);
    }

    @Test
    void reviewsADecisionThatNoRuleMade() {
        var onboarding = anOnboardingWithAllChecks().everythingClear();

        onboarding.decided("REVIEW", "NO_RULE_MATCHED", null);

        assertThat(onboarding.openReview().getVariablesAsMap())
                .extractingByKey("decision", as(MAP))
                .containsEntry("reason", "NO_RULE_MATCHED")
                .containsEntry("rule", null);
    }

    @Test
    void concludesADecisionThatNamesNoRule() {
        var onboarding = anOnboardingWithAllChecks().everythingClear();

        onboarding.decided("APPROVE", "ALL_CLEAR", null);

        assertThat(onboarding.concludedAs("Approved").rule()).isNull();
        onboarding.ended();
    }

    @Test
    void showsADecisionThatNobodyKnowsAsAnIncident() {
        var onboarding = anOnboardingWithAllChecks().everythingClear();

        onboarding.decided("PERHAPS", "ALL_CLEAR", "Rule_AllClear");

        onboarding.now().hasAnyIncidents().isActive();
    }
}
