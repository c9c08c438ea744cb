package io.gangway.onboarding.policy;

import static io.gangway.onboarding.policy.Versions.CHECKER;
import static io.gangway.onboarding.policy.Versions.LATER;
import static io.gangway.onboarding.policy.Versions.MAKER;
import static io.gangway.onboarding.policy.Versions.NOW;
import static io.gangway.onboarding.policy.Versions.SOMEBODY;
import static io.gangway.onboarding.policy.Versions.aDraft;
import static io.gangway.onboarding.policy.Versions.aSubmitted;
import static io.gangway.onboarding.policy.Versions.anActivated;
import static io.gangway.onboarding.policy.Versions.anApproved;
import static io.gangway.onboarding.policy.Versions.seen;
import static io.gangway.onboarding.policy.Versions.termsWithMinimumAge;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.gangway.platform.problem.BrokenRule;
import io.gangway.platform.problem.InvalidRequest;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class PolicyTest {

    private static void refused(String code, ThrowingCallable verb) {
        assertThatExceptionOfType(BrokenRule.class)
                .isThrownBy(verb)
                .extracting(BrokenRule::code)
                .isEqualTo(code);
    }

    @Test
    void whoDraftsEditsOrSubmitsIsAMaker() {
        var policy = aDraft();
        policy.edit(termsWithMinimumAge(18), "dora");
        policy.edit(termsWithMinimumAge(19), MAKER);
        policy.submit("emil", NOW);

        assertThat(policy.makers()).containsExactly(MAKER, "dora", "emil");
    }

    @Test
    void whoChangesNothingIsNoMaker() {
        var policy = aDraft();

        assertThat(policy.edit(policy.terms(), SOMEBODY)).isFalse();
        assertThat(policy.makers()).containsExactly(MAKER);
    }

    @Test
    void noMakerApprovesActivatesOrRetires() {
        refused("MAKER_IS_NEVER_CHECKER", () -> aSubmitted().approve(MAKER, NOW));
        refused("MAKER_IS_NEVER_CHECKER", () -> anApproved().activate(MAKER, null, NOW));
        refused("MAKER_IS_NEVER_CHECKER", () -> anActivated().retire(MAKER, NOW));
    }

    @Test
    void aMakerTakesTheirWorkBack() {
        var policy = aSubmitted();

        assertThat(policy.reject(MAKER, "Too low", NOW)).isTrue();
        assertThat(policy.state()).isEqualTo(PolicyState.REJECTED);
        assertThat(policy.approved()).isEmpty();
    }

    @Test
    void anApprovalCanBeTakenBackUntilItTakesEffect() {
        var policy = anApproved();

        assertThat(policy.reject(SOMEBODY, "On second thoughts", NOW)).isTrue();
        refused("POLICY_NOT_SUBMITTED", () -> anActivated().reject(SOMEBODY, "Too late", NOW));
    }

    @Test
    void aStepIsTakenOnceByOnePerson() {
        var policy = aSubmitted();
        assertThat(policy.submit(MAKER, LATER)).isFalse();
        policy.approve(CHECKER, NOW);
        assertThat(policy.approve(CHECKER, LATER)).isFalse();
        policy.activate(CHECKER, null, NOW);
        var before = seen(policy);
        assertThat(policy.activate(CHECKER, null, LATER)).isFalse();
        assertThat(policy.activate(CHECKER, NOW, LATER)).isFalse();
        assertThat(seen(policy)).isEqualTo(before);

        refused("POLICY_NOT_APPROVED", () -> policy.activate(CHECKER, LATER, NOW));
        refused("POLICY_NOT_APPROVED", () -> policy.activate(SOMEBODY, null, NOW));
    }

    @Test
    void aVersionComesIntoForceWithinAYear() {
        var policy = anApproved();

        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> policy.activate(CHECKER, NOW.minusNanos(1_000), NOW));
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> policy.activate(CHECKER, NOW.plus(Duration.ofDays(366)), NOW));
        assertThat(policy.state()).isEqualTo(PolicyState.APPROVED);
        assertThat(policy.activate(CHECKER, NOW.plus(Duration.ofDays(365)), NOW))
                .isTrue();
    }

    @Test
    void whetherAVersionIsInForceIsAMatterOfTime() {
        var policy = anApproved();
        policy.activate(CHECKER, LATER, NOW);

        assertThat(policy.statusAt(NOW, null)).isEqualTo(PolicyStatus.SCHEDULED);
        assertThat(policy.statusAt(LATER, LATER)).isEqualTo(PolicyStatus.ACTIVE);
        assertThat(policy.statusAt(LATER.plusSeconds(9), LATER.plusSeconds(5))).isEqualTo(PolicyStatus.RETIRED);
    }

    @Test
    void oneThatIsRetiredBeforeItsTimeHasNone() {
        var scheduled = anApproved();
        scheduled.activate(CHECKER, LATER, NOW);
        scheduled.retire(CHECKER, NOW);
        var inForce = anActivated();
        inForce.retire(CHECKER, LATER);

        assertThat(scheduled.activeFrom()).isEmpty();
        assertThat(inForce.activeFrom()).contains(NOW);
    }
}
