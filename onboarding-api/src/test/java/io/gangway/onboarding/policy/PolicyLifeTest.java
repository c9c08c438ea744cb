package io.gangway.onboarding.policy;

import static io.gangway.onboarding.policy.Versions.NOW;
import static io.gangway.onboarding.policy.Versions.aDraft;
import static io.gangway.onboarding.policy.Versions.seen;
import static io.gangway.onboarding.policy.Versions.termsWithMinimumAge;
import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.platform.problem.BrokenRule;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever people do to a version, in whatever order: it goes its way, and no maker lets it pass. */
class PolicyLifeTest {

    private static final Set<List<PolicyState>> STEPS = Set.of(
            List.of(PolicyState.DRAFT, PolicyState.SUBMITTED),
            List.of(PolicyState.DRAFT, PolicyState.DISCARDED),
            List.of(PolicyState.SUBMITTED, PolicyState.APPROVED),
            List.of(PolicyState.SUBMITTED, PolicyState.REJECTED),
            List.of(PolicyState.APPROVED, PolicyState.ACTIVATED),
            List.of(PolicyState.APPROVED, PolicyState.REJECTED),
            List.of(PolicyState.ACTIVATED, PolicyState.RETIRED));

    /** What a person can do. */
    enum Verb {
        EDIT,
        SUBMIT,
        DISCARD,
        APPROVE,
        REJECT,
        ACTIVATE,
        RETIRE
    }

    /** Something that a person does; the number says what exactly. */
    record Deed(Verb verb, String by, int number) {

        boolean doTo(Policy policy, Instant now) {
            return switch (verb) {
                case EDIT -> policy.edit(termsWithMinimumAge(number), by);
                case SUBMIT -> policy.submit(by, now);
                case DISCARD -> policy.discard(by, now);
                case APPROVE -> policy.approve(by, now);
                case REJECT -> policy.reject(by, "Reason " + number, now);
                case ACTIVATE -> policy.activate(by, number == 0 ? null : NOW.plusSeconds(number * 20L), now);
                case RETIRE -> policy.retire(by, now);
            };
        }
    }

    @Provide
    Arbitrary<List<Deed>> deeds() {
        // Discarding ends it, so it is rare.
        var verbs = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(Verb.DISCARD)),
                Tuple.of(20, Arbitraries.of(Verb.class).filter(verb -> verb != Verb.DISCARD)));
        return Combinators.combine(
                        verbs,
                        Arbitraries.of("ada", "ben", "cleo"),
                        Arbitraries.integers().between(0, 2))
                .as(Deed::new)
                .list()
                .ofMaxSize(40);
    }

    @Property
    void aVersionNeverReachesAStateThatItShouldNot(@ForAll("deeds") List<Deed> deeds) {
        var policy = aDraft();
        var now = NOW;
        for (var deed : deeds) {
            now = now.plusSeconds(1);
            expectALegalStep(policy, deed, now);
            expectAnHonestRecord(policy);
        }
    }

    private static void expectALegalStep(Policy policy, Deed deed, Instant now) {
        var before = seen(policy);
        var state = policy.state();
        var terms = policy.terms();
        var makers = policy.makers();
        boolean done;
        try {
            done = deed.doTo(policy, now);
        } catch (BrokenRule refused) {
            done = false;
        }
        if (!done) {
            assertThat(seen(policy)).as("after %s", deed).isEqualTo(before);
            return;
        }
        assertThat(deed.doTo(policy, now.plusMillis(1))).as("%s again", deed).isFalse();
        if (deed.verb() == Verb.EDIT) {
            assertThat(policy.state()).isEqualTo(state).isEqualTo(PolicyState.DRAFT);
        } else {
            assertThat(STEPS).contains(List.of(state, policy.state()));
            assertThat(policy.terms()).isEqualTo(terms);
        }
        assertThat(policy.makers()).containsAll(makers);
        if (state != PolicyState.DRAFT) {
            assertThat(policy.makers()).isEqualTo(makers);
        }
    }

    private static void expectAnHonestRecord(Policy policy) {
        policy.approved().ifPresent(step -> assertThat(policy.makers()).doesNotContain(step.by()));
        policy.activated().ifPresent(step -> assertThat(policy.makers()).doesNotContain(step.by()));
        policy.retired().ifPresent(step -> assertThat(policy.makers()).doesNotContain(step.by()));
        policy.submitted().ifPresent(step -> assertThat(policy.makers()).contains(step.by()));
        if (policy.state() == PolicyState.ACTIVATED) {
            assertThat(policy.approved()).isPresent();
            assertThat(policy.activeFrom()).isPresent();
        }
        if (policy.activeFrom().isPresent()) {
            assertThat(policy.state()).isIn(PolicyState.ACTIVATED, PolicyState.RETIRED);
        }
    }
}
