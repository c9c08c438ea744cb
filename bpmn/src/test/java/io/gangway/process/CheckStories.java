package io.gangway.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Commanding the checks, waiting for them, asking again, giving up. */
abstract class CheckStories extends Stories {

    @Test
    void goesStraightThroughWhenEverythingIsClear() {
        var onboarding = anOnboardingWithAllChecks().everythingAnswered().decided("APPROVE");

        assertThat(onboarding.concludedAs("Approved")).isEqualTo("APPROVED");
        onboarding.ended().hasPassed("End_Approved").hasNotPassed("Task_Review");
    }

    @ParameterizedTest
    @EnumSource
    void commandsEachCheckByItsType(Check check) {
        var onboarding = anOnboardingWithAllChecks();

        assertThat(onboarding.openCheck(check).told())
                .containsEntry("checkType", check.type())
                .containsEntry("tenantId", EngineInMemory.TENANT)
                .containsEntry("onboardingId", id.toString());
    }

    @ParameterizedTest
    @EnumSource
    void skipsTheCheckThatThePolicyDoesNotWant(Check check) {
        var onboarding =
                anOnboarding().planned(Policy.allChecks().without(check)).everythingAnsweredBut(check);

        onboarding.decided("APPROVE").concludedAs("Approved");
        onboarding.ended().hasNotPassed(check.task()).hasPassed("End_Approved");
    }

    @ParameterizedTest
    @EnumSource
    void asksAgainAfterSilenceAndTakesTheSecondAnswer(Check check) {
        var onboarding = anOnboardingWithAllChecks().everythingAnsweredBut(check);
        var first = onboarding.openCheck(check);

        onboarding.silent(check).grantedAnotherAttempt(check);

        assertThat(onboarding.openCheck(check).id()).isNotEqualTo(first.id());
        onboarding.answered(check).decided("APPROVE").concludedAs("Approved");
        onboarding.ended().hasPassed(check.answerTimer(), 1).hasPassed(check.task(), 1);
    }

    /** Whose answer it is, the case knows: it answers the attempt that waits now. */
    @ParameterizedTest
    @EnumSource
    void takesNoAnswerForAnAttemptThatIsOver(Check check) {
        var onboarding = anOnboardingWithAllChecks().everythingAnsweredBut(check);
        var first = onboarding.openCheck(check);
        onboarding.silent(check).grantedAnotherAttempt(check);

        engine.complete(first, Map.of());

        onboarding.now().isWaitingExactlyAt(check.task());
    }

    @ParameterizedTest
    @EnumSource
    void asksAgainWhenTheProviderCannotAnswer(Check check) {
        var onboarding = anOnboardingWithAllChecks().everythingAnsweredBut(check);

        onboarding.failed(check).grantedAnotherAttempt(check);

        onboarding.now().isWaitingExactlyAt(check.task()).hasPassed(check.backOffTimer());
    }

    @ParameterizedTest
    @EnumSource
    void asksAsOftenAsItIsGrantedAndThenGoesOnWithoutAnAnswer(Check check) {
        var onboarding = anOnboardingWithAllChecks().everythingAnsweredBut(check);

        onboarding.silent(check).grantedAnotherAttempt(check);
        onboarding.failed(check).grantedAnotherAttempt(check);
        onboarding.silent(check).leftUnanswered(check);

        onboarding.now().isWaitingExactlyAt("Task_Decide").hasPassed(check.concludeAttemptTask(), 3);
        onboarding.decided("REVIEW").reviewed("APPROVE").concludedAs("Approved");
        onboarding.ended().hasNotPassed(check.task());
    }

    @ParameterizedTest
    @EnumSource
    void concludesTheAttemptOfTheCheckThatStayedSilent(Check check) {
        var onboarding = anOnboardingWithAllChecks().everythingAnsweredBut(check);

        onboarding.silent(check);

        assertThat(onboarding.stepAt(check.concludeAttemptTask()).told())
                .containsEntry("checkType", check.type())
                .containsKeys("tenantId", "onboardingId");
    }

    @Test
    void concludesTheAttemptsOfEachCheckByItself() {
        var onboarding = anOnboardingWithAllChecks();

        onboarding.failed(Check.CREDIT).leftUnanswered(Check.CREDIT);
        onboarding.failed(Check.CRIMINAL_RECORD).grantedAnotherAttempt(Check.CRIMINAL_RECORD);
        onboarding.failed(Check.CRIMINAL_RECORD);

        onboarding
                .now()
                .isWaitingAt(Check.ADDRESS.task(), Check.CRIMINAL_RECORD.concludeAttemptTask())
                .hasPassed("Gateway_CreditConcluded");
    }

    @ParameterizedTest
    @EnumSource
    void showsAConclusionThatNobodyKnowsAsAnIncident(Check check) {
        var onboarding = anOnboardingWithAllChecks().failed(check);
        var attempt = onboarding.stepAt(check.concludeAttemptTask());

        engine.completeForLater(attempt, Map.of("next", "PERHAPS"));

        onboarding.now().hasAnIncidentAt(check.concludeAttemptTask()).isActive();
    }

    @ParameterizedTest
    @EnumSource
    void backsOffBeforeItAsksAgain(Check check) {
        var onboarding = anOnboarding().planned(Policy.allChecks().backingOff(Policy.BACK_OFF));

        onboarding.failed(check).grantedAnotherAttempt(check);

        assertThat(onboarding.asks(check)).isFalse();
        onboarding.now().isWaitingAt(check.backOffTimer());
        assertThat(onboarding.backedOff().asks(check)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void doesNotBackOffWhenNoAttemptIsLeft(Check check) {
        var onboarding = anOnboarding().planned(Policy.allChecks().backingOff(Policy.BACK_OFF));

        onboarding.failed(check).leftUnanswered(check);

        onboarding.now().hasNotPassed(check.backOffTimer()).isWaitingExactlyAt(tasksOfTheOthers(check));
    }

    @Test
    void endsASuperfluousInstanceWithoutDoingAnything() {
        var onboarding = anOnboarding().foundSuperfluous();

        onboarding.ended().hasPassed("End_Superfluous").hasNotPassed("Gateway_ChecksStart");
    }

    private static String[] tasksOfTheOthers(Check check) {
        return Arrays.stream(Check.values())
                .filter(other -> other != check)
                .map(Check::task)
                .toArray(String[]::new);
    }
}
