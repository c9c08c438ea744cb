package io.gangway.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One result decides alone: the other checks are interrupted and withdrawn, and the decision is made at once. */
abstract class FailFastStories extends Stories {

    @ParameterizedTest
    @EnumSource
    void decidesAtOnceWhenAnAnswerIsDecisive(Check check) {
        var onboarding = anOnboardingWithAllChecks().answeredDecisively(check);

        onboarding.now().isWaitingExactlyAt("Task_WithdrawRest");
        assertThat(onboarding.restWithdrawn()).isEqualTo("NO_LONGER_NEEDED");
        assertThat(onboarding.decided("REJECT").concludedAs("Rejected")).isEqualTo("REJECTED");
        onboarding.ended().hasPassed("Error_DecisiveResult").hasNotPassed("Gateway_ChecksConcluded");
    }

    @ParameterizedTest
    @EnumSource
    void decidesAtOnceWhenASilenceIsDecisive(Check check) {
        var onboarding = anOnboardingWithAllChecks();

        onboarding.failed(check).leftUnansweredDecisively(check);

        assertThat(onboarding.restWithdrawn()).isEqualTo("NO_LONGER_NEEDED");
        onboarding.decided("REJECT").concludedAs("Rejected");
        onboarding.ended().hasPassed("Error_DecisiveResult").hasNotPassed("Gateway_ChecksConcluded");
    }

    @ParameterizedTest
    @EnumSource
    void takesNoAnswerOfACheckThatIsNoLongerWanted(Check check) {
        var onboarding = anOnboardingWithAllChecks();
        var open = onboarding.openCheck(check);
        onboarding.answeredDecisively(another(check));

        engine.complete(open, Map.of());

        onboarding.now().isWaitingExactlyAt("Task_WithdrawRest").hasNotPassed(check.task());
    }

    @Test
    void hasNothingToInterruptWhenTheLastResultIsDecisive() {
        var onboarding = anOnboardingWithAllChecks().everythingAnsweredBut(Check.CREDIT);

        onboarding.answeredDecisively(Check.CREDIT).restWithdrawn();

        onboarding.decided("REJECT").concludedAs("Rejected");
        onboarding.ended().hasPassed("Task_WithdrawRest", 1);
    }

    @ParameterizedTest
    @EnumSource
    void neverAsksAgainOnceAnotherResultWasDecisive(Check check) {
        var onboarding = anOnboarding().planned(Policy.allChecks().backingOff(Policy.BACK_OFF));
        onboarding.failed(check).grantedAnotherAttempt(check);

        onboarding.answeredDecisively(another(check)).backedOff();

        assertThat(onboarding.asks(check)).isFalse();
        onboarding.now().isWaitingExactlyAt("Task_WithdrawRest");
    }

    @Test
    void leavesADecisiveResultToAPersonWhenTheTableDoes() {
        var onboarding = anOnboardingWithAllChecks().answeredDecisively(Check.CRIMINAL_RECORD);

        onboarding.restWithdrawn();
        onboarding.decided("REVIEW").reviewed("APPROVE");

        onboarding.concludedAs("Approved");
        onboarding.ended().hasPassed("Task_Review");
    }

    private static Check another(Check check) {
        return check == Check.CREDIT ? Check.ADDRESS : Check.CREDIT;
    }
}
