package io.gangway.process;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.engine.InstanceState.Timer;
import io.gangway.engine.InstanceState.Waiting;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/**
 * Whatever happens to an onboarding, in whatever order: the model on the engine and a plain state machine begin the same
 * steps in the same order, wait at the same places, and run the same timers.
 */
class AgreementTest {

    private static final EngineInMemory ENGINE = new EngineInMemory();
    private static final Duration DEADLINE = Duration.ofSeconds(1200);
    private static final Duration WARNING = Duration.ofSeconds(600);

    @Property(tries = 100)
    void theModelAndAPlainStateMachineAgree(@ForAll("terms") Terms terms, @ForAll("deeds") List<Deed> deeds) {
        var now = EngineInMemory.MORNING;
        var machine = new PlainMachine(terms, now, now.plus(DEADLINE), now.plus(WARNING));
        var service = new PlayedService(ENGINE, terms, now.plus(DEADLINE), now.plus(WARNING));
        expectAgreement(machine, service, "the start");
        for (var any : deeds) {
            var deed = any instanceof Deed.Proceed proceed ? proceed.among(machine.waiting()) : any;
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
            return;
        }
        var state = service.state();
        assertThat(state.waiting())
                .as("waits after %s", after)
                .extracting(Waiting::element)
                .containsExactlyInAnyOrderElementsOf(machine.waiting());
        assertThat(state.timers().stream().collect(toMap(Timer::element, Timer::dueAt)))
                .as("timers after %s", after)
                .isEqualTo(machine.timers());
    }

    @Provide
    Arbitrary<Terms> terms() {
        var checks = Arbitraries.of(Check.class).set();
        return Combinators.combine(
                        checks.ofMinSize(1),
                        seconds(30, 300),
                        seconds(0, 90),
                        Arbitraries.integers().between(1, 3),
                        decisions().list().ofMinSize(1).ofMaxSize(4),
                        checks,
                        Arbitraries.of("REVIEW", "REJECT"))
                .as(Terms::new);
    }

    /** Most go to a person, or it would be over too soon. */
    private static Arbitrary<String> decisions() {
        return Arbitraries.frequency(Tuple.of(1, "APPROVE"), Tuple.of(1, "REJECT"), Tuple.of(8, "REVIEW"));
    }

    @Provide
    Arbitrary<List<Deed>> deeds() {
        var check = Arbitraries.of(Check.class);
        Arbitrary<Deed> deed = Arbitraries.frequencyOf(
                Tuple.of(40, proceeding()),
                Tuple.of(12, seconds(1, 400).map(Deed.Wait::new)),
                Tuple.of(4, seconds(400, 1200).map(Deed.Wait::new)),
                Tuple.of(4, check.map(Deed.Answer::new)),
                Tuple.of(2, check.map(Deed.Fail::new)),
                Tuple.of(2, check.map(Deed.AnswerDecisively::new)),
                Tuple.of(2, reviews()),
                Tuple.of(2, Arbitraries.just(new Deed.Inform())),
                Tuple.of(4, Arbitraries.integers().between(0, 9).map(Deed.SayAgain::new)),
                Tuple.of(
                        4,
                        Combinators.combine(Arbitraries.integers().between(0, 9), seconds(-60, 400))
                                .as(Deed.MoveTimer::new)),
                Tuple.of(1, Arbitraries.just(new Deed.Cancel())),
                Tuple.of(2, terms().map(Deed.MoveTo::new)),
                Tuple.of(2, Arbitraries.just(new Deed.Migrate())),
                Tuple.of(2, Arbitraries.just(new Deed.StartAgain())));
        return deed.list().ofSize(30);
    }

    private static Arbitrary<Deed> proceeding() {
        var any = Arbitraries.integers().between(0, 23).withDistribution(RandomDistribution.uniform());
        return Combinators.combine(any, any, seconds(1, 400)).as(Deed.Proceed::new);
    }

    private static Arbitrary<Deed> reviews() {
        return Combinators.combine(
                        Arbitraries.of(
                                "APPROVE",
                                "REJECT",
                                "CHECK_RESOLVED",
                                "CHECK_RESOLVED",
                                "ASK_APPLICANT",
                                "ASK_APPLICANT"),
                        seconds(60, 400))
                .as(Deed.Review::new);
    }

    private static Arbitrary<Duration> seconds(int from, int to) {
        return Arbitraries.integers()
                .between(from, to)
                .withDistribution(RandomDistribution.uniform())
                .map(Duration::ofSeconds);
    }
}
