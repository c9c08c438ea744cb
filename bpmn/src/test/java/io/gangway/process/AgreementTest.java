package io.gangway.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/**
 * Whatever happens to an onboarding, in whatever order: the model on the engine and a plain state machine begin the same
 * steps in the same order, wait at the same places, and run the same timers.
 */
class AgreementTest {

    private static final EngineInMemory ENGINE = new EngineInMemory();
    private static final Duration DEADLINE = Duration.ofSeconds(6000);
    private static final Duration WARNING = Duration.ofSeconds(5000);

    @Property(tries = 150)
    void theModelAndAPlainStateMachineAgree(@ForAll("terms") Terms terms, @ForAll("deeds") List<Deed> deeds) {
        var now = EngineInMemory.MORNING;
        var machine = new PlainMachine(terms, now, now.plus(DEADLINE), now.plus(WARNING));
        var service = new PlayedService(ENGINE, terms, now.plus(DEADLINE), now.plus(WARNING));
        expectAgreement(machine, service, "the start");
        for (var deed : deeds) {
            var warnAt = machine.warnAt();
            machine.happens(deed);
            service.happens(deed, warnAt);
            expectAgreement(machine, service, deed.toString());
        }
    }

    private static void expectAgreement(PlainMachine machine, PlayedService service, String after) {
        assertThat(service.steps()).as("steps after %s", after).isEqualTo(machine.steps());
        assertThat(service.isOver()).as("over after %s", after).isEqualTo(machine.isOver());
        if (machine.isOver()) {
            assertThat(service.hasNothingLeftInTheEngine())
                    .as("nothing is left after %s", after)
                    .isTrue();
        } else {
            assertThat(service.waiting()).as("waits after %s", after).containsExactlyInAnyOrderElementsOf(machine.waiting());
            assertThat(service.timers()).as("timers after %s", after).isEqualTo(machine.timers());
        }
    }

    @Provide
    Arbitrary<Terms> terms() {
        var checks = Arbitraries.of(Check.class).set();
        return Combinators.combine(
                        checks.ofMinSize(1),
                        seconds(60, 600),
                        seconds(0, 90),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.of("APPROVE", "REJECT", "REVIEW", "REVIEW", "REVIEW")
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(4),
                        checks,
                        Arbitraries.of("REVIEW", "REJECT"))
                .as(Terms::new);
    }

    @Provide
    Arbitrary<List<Deed>> deeds() {
        var check = Arbitraries.of(Check.class);
        Arbitrary<Deed> deed = Arbitraries.frequencyOf(
                Tuple.of(8, check.map(Deed.Answer::new)),
                Tuple.of(4, check.map(Deed.Fail::new)),
                Tuple.of(1, check.map(Deed.AnswerDecisively::new)),
                Tuple.of(6, reviews()),
                Tuple.of(3, Arbitraries.just(new Deed.Inform())),
                Tuple.of(3, Arbitraries.integers().between(0, 9).map(Deed.SayAgain::new)),
                Tuple.of(6, seconds(1, 1200).map(Deed.Wait::new)),
                Tuple.of(
                        2,
                        Combinators.combine(Arbitraries.integers().between(0, 9), seconds(-60, 1200))
                                .as(Deed.MoveTimer::new)),
                Tuple.of(1, Arbitraries.just(new Deed.Cancel())),
                Tuple.of(2, terms().map(Deed.MoveTo::new)),
                Tuple.of(1, Arbitraries.just(new Deed.Migrate())),
                Tuple.of(1, Arbitraries.just(new Deed.StartAgain())));
        return deed.list().ofMinSize(5).ofMaxSize(40);
    }

    private static Arbitrary<Deed> reviews() {
        return Combinators.combine(
                        Arbitraries.of(
                                "APPROVE", "REJECT", "CHECK_RESOLVED", "CHECK_RESOLVED", "ASK_APPLICANT", "ASK_APPLICANT"),
                        seconds(60, 1200))
                .as(Deed.Review::new);
    }

    private static Arbitrary<Duration> seconds(int from, int to) {
        return Arbitraries.integers().between(from, to).map(Duration::ofSeconds);
    }
}
