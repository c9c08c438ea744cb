package io.gangway.process;

import static io.gangway.process.Conclusion.byRule;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Commanding the checks, waiting for them, asking again, giving up. */
abstract class CheckStories extends Stories {

    @Test
    void goesStraightThroughWhenEverythingIsClear() {
        var onboarding = anOnboardingWithAllChecks().everythingClear().decidedAllClear();

        assertThat(onboarding.concludedAs("Approved")).isEqualTo(byRule("APPROVED", "ALL_CLEAR", "Rule_AllClear"));
        onboarding.ended().hasPassedElement("End_Approved").hasNotPassedElement("Task_Review");
    }

    @ParameterizedTest
    @EnumSource
    void commandsEachCheckByItsTypeWithTheFirstAttempt(Check check) {
        var onboarding = anOnboardingWithAllChecks();

        assertThat(onboarding.openCheck(check).getVariablesAsMap())
                .containsEntry("checkType", check.type())
                .containsEntry("attempt", 1)
                .containsKeys("tenantId", "onboardingId");
    }

    @ParameterizedTest
    @EnumSource
    void skipsTheCheckThatThePolicyDoesNotWant(Check check) {
        var onboarding =
                anOnboarding().planned(Policy.allChecks().without(check)).everythingClearBut(check);

        onboarding.decidedAllClear().concludedAs("Approved");
        onboarding.ended().hasNotPassedElement(check.task()).hasPassedElement("End_Approved");
    }

    @ParameterizedTest
    @EnumSource
    void asksAgainAfterSilenceAndTakesTheSecondAnswer(Check check) {
        var onboarding = anOnboardingWithAllChecks().everythingClearBut(check);

        onboarding.silent(check);

        var second = onboarding.openCheck(check);
        assertThat(second.getVariablesAsMap()).containsEntry("attempt", 2).containsEntry("checkType", check.type());
        engine.client()
                .newCompleteCommand(second)
                .variables("{\"outcome\": \"CLEAR\", \"score\": null}")
                .send()
                .join();
        onboarding.decidedAllClear().concludedAs("Approved");
        onboarding.ended().hasPassedElement(check.task());
    }

    @ParameterizedTest
    @EnumSource
    void asksAgainWhenTheProviderCannotAnswer(Check check) {
        var onboarding = anOnboardingWithAllChecks().everythingClearBut(check);

        onboarding.failed(check);

        assertThat(onboarding.openCheck(check).getVariablesAsMap()).containsEntry("attempt", 2);
        onboarding.now().isWaitingAtElements(check.task()).hasPassedElement(check.backOffTimer());
    }

    @ParameterizedTest
    @EnumSource
    void asksAsOftenAsThePolicySaysAndThenLeavesTheCheckToAPerson(Check check) {
        var onboarding = anOnboardingWithAllChecks().everythingClearBut(check);

        onboarding.silent(check).failed(check).silent(check);

        assertThat(onboarding.concludedUnanswered(check))
                .containsEntry("checkType", check.type())
                .containsEntry("onUnanswered", "REVIEW")
                .containsKeys("tenantId", "onboardingId");
        onboarding.decidedLeftOpen().reviewed("APPROVE");
        assertThat(onboarding.concludedAs("Approved").reason()).isEqualTo("CHECK_UNANSWERED");
        onboarding
                .ended()
                .hasPassedElement("Task_Review")
                .hasVariableWithValue(check.variable() + "Outcome", "UNANSWERED");
    }

    @ParameterizedTest
    @EnumSource
    void goesOnWithoutTheSilentCheckWhenThePolicyContinues(Check check) {
        var onboarding = anOnboarding()
                .planned(Policy.allChecks().asking(check, 1, "CONTINUE"))
                .everythingClearBut(check);

        onboarding.silent(check);

        assertThat(onboarding.concludedUnanswered(check)).containsEntry("onUnanswered", "CONTINUE");
        onboarding.decidedAllClear().concludedAs("Approved");
        onboarding.ended().hasVariableWithValue(check.variable() + "Outcome", "WAIVED");
    }

    @ParameterizedTest
    @EnumSource
    void rejectsOverTheSilentCheckWhenThePolicyRejects(Check check) {
        var onboarding = anOnboarding()
                .planned(Policy.allChecks().asking(check, 1, "REJECT"))
                .everythingClearBut(check);

        onboarding.silent(check);

        assertThat(onboarding.concludedUnanswered(check)).containsEntry("onUnanswered", "REJECT");
        onboarding.decided("REJECT", "CHECK_UNANSWERED", "Rule_SilenceRejects");
        assertThat(onboarding.concludedAs("Rejected"))
                .isEqualTo(byRule("REJECTED", "CHECK_UNANSWERED", "Rule_SilenceRejects"));
        onboarding.ended().hasPassedElement("End_Rejected");
    }

    @Test
    void countsTheAttemptsOfEachCheckByItself() {
        var onboarding = anOnboardingWithAllChecks().answered(Check.ADDRESS, "CLEAR");

        onboarding.failed(Check.CREDIT).failed(Check.CREDIT).failed(Check.CRIMINAL_RECORD);

        assertThat(onboarding.openCheck(Check.CREDIT).getVariablesAsMap()).containsEntry("attempt", 3);
        assertThat(onboarding.openCheck(Check.CRIMINAL_RECORD).getVariablesAsMap())
                .containsEntry("attempt", 2);
    }

    @ParameterizedTest
    @EnumSource
    void backsOffBeforeItAsksAgain(Check check) {
        var onboarding = anOnboarding().planned(Policy.allChecks().backingOff(Policy.BACK_OFF));

        onboarding.failed(check);

        assertThat(onboarding.asks(check)).isFalse();
        onboarding.now().isWaitingAtElements(check.backOffTimer());
        onboarding.backedOff();
        assertThat(onboarding.openCheck(check).getVariablesAsMap()).containsEntry("attempt", 2);
    }

    @ParameterizedTest
    @EnumSource
    void doesNotBackOffWhenNoAttemptIsLeft(Check check) {
        var policy = Policy.allChecks().backingOff(Policy.BACK_OFF).asking(check, 1, "REVIEW");
        var onboarding = anOnboarding().planned(policy);

        onboarding.failed(check).concludedUnanswered(check);

        onboarding.now().hasNotPassedElement(check.backOffTimer());
    }

    @Test
    void endsASuperfluousInstanceWithoutDoingAnything() {
        var onboarding = anOnboarding().foundSuperfluous();

        onboarding.ended().hasPassedElement("End_Superfluous").hasNotPassedElement("Gateway_ChecksStart");
    }
}
