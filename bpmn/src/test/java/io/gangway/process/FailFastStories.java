package io.gangway.process;

import static io.gangway.process.Conclusion.byRule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camunda.zeebe.client.api.command.ClientStatusException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One result decides alone: the other checks are interrupted and withdrawn, and the decision is made at once. */
abstract class FailFastStories extends Stories {

    @ParameterizedTest
    @EnumSource
    void decidesAtOnceWhenAnAnswerIsDecisive(Check check) {
        var onboarding = anOnboardingWithAllChecks().answeredDecisively(check);

        onboarding.now().isWaitingExactlyAtElements("Task_WithdrawRest");
        assertThat(onboarding.restWithdrawn()).isEqualTo("NO_LONGER_NEEDED");
        onboarding.decided("REJECT", "TOO_RISKY", "Rule_TooRisky");
        assertThat(onboarding.concludedAs("Rejected")).isEqualTo(byRule("REJECTED", "TOO_RISKY", "Rule_TooRisky"));
        onboarding.ended().hasPassedElement("Error_DecisiveResult").hasNotPassedElement("Gateway_ChecksConcluded");
    }

    @ParameterizedTest
    @EnumSource
    void decidesAtOnceWhenASilenceIsDecisive(Check check) {
        var onboarding = anOnboarding().planned(Policy.allChecks().asking(check, 1, "REJECT"));

        onboarding.failed(check).concludedDecisively(check);

        assertThat(onboarding.restWithdrawn()).isEqualTo("NO_LONGER_NEEDED");
        onboarding.decided("REJECT", "CHECK_UNANSWERED", "Rule_SilenceRejects").concludedAs("Rejected");
        onboarding.ended().hasPassedElement("Error_DecisiveResult").hasNotPassedElement("Gateway_ChecksConcluded");
    }

    @ParameterizedTest
    @EnumSource
    void takesNoAnswerOfACheckThatIsNoLongerWanted(Check check) {
        var onboarding = anOnboardingWithAllChecks();
        var open = onboarding.openCheck(check);
        var decisive = check == Check.CREDIT ? Check.ADDRESS : Check.CREDIT;

        onboarding.answeredDecisively(decisive);

        var answer = engine.client().newCompleteCommand(open).send();
        assertThatThrownBy(answer::join)
                .isInstanceOf(ClientStatusException.class)
                .hasMessageContaining("NOT_FOUND");
    }

    @Test
    void leavesTheOutcomesAsTheyWere() {
        var onboarding = anOnboardingWithAllChecks().answered(Check.ADDRESS, "CONSIDER");

        onboarding.answeredDecisively(Check.CREDIT).restWithdrawn();

        onboarding
                .now()
                .hasVariableWithValue("addressOutcome", "CONSIDER")
                .hasVariableWithValue("creditOutcome", "PENDING")
                .hasVariableWithValue("criminalRecordOutcome", "PENDING");
    }

    @Test
    void hasNothingToInterruptWhenTheLastResultIsDecisive() {
        var onboarding = anOnboardingWithAllChecks().everythingClearBut(Check.CREDIT);

        onboarding.answeredDecisively(Check.CREDIT).restWithdrawn();

        onboarding.decided("REJECT", "CREDIT_SCORE_TOO_LOW", "Rule_CreditScoreTooLow");
        onboarding.concludedAs("Rejected");
        onboarding.ended().hasPassedElement("Task_WithdrawRest", 1);
    }

    @ParameterizedTest
    @EnumSource
    void neverAsksAgainOnceAnotherResultWasDecisive(Check check) {
        var onboarding = anOnboarding().planned(Policy.allChecks().backingOff(Policy.BACK_OFF));
        var decisive = check == Check.CREDIT ? Check.ADDRESS : Check.CREDIT;

        onboarding.failed(check).answeredDecisively(decisive).backedOff();

        assertThat(onboarding.asks(check)).isFalse();
        onboarding.now().isWaitingExactlyAtElements("Task_WithdrawRest");
    }

    @Test
    void leavesADecisiveResultToAPersonWhenTheTableDoes() {
        var onboarding = anOnboardingWithAllChecks().answeredDecisively(Check.CRIMINAL_RECORD);

        onboarding.restWithdrawn();
        onboarding.decided("REVIEW", "CHECK_TO_CONSIDER", "Rule_ToConsider").reviewed("APPROVE");

        onboarding.concludedAs("Approved");
        onboarding.ended().hasPassedElement("Task_Review");
    }
}
