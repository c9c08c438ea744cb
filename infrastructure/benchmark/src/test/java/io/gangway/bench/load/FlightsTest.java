package io.gangway.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FlightsTest {

    private static final long MILLI = 1_000_000;

    private final UUID one = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final AtomicInteger told = new AtomicInteger();
    private final Flights flights = new Flights(told::incrementAndGet);

    @Test
    void everythingAnsweredOnceIsAGoodRun() throws Exception {
        // Given
        start(one, 0);
        start(other, 0);

        // When
        flights.answered(one, 20 * MILLI);
        flights.answered(other, 40 * MILLI);

        // Then
        flights.awaitLanding(Duration.ofMinutes(1));
        assertThat(Verdict.of(flights, 0, 0)).isEqualTo(new Verdict(2, 0, 0, 0, 0));
        assertThat(Verdict.of(flights, 0, 0).isVoid()).isFalse();
        assertThat(told).hasValue(2);
    }

    @Test
    void isMeasuredFromTheIntendedStart() {
        // Given one that was meant to start at 100 ms, whatever became of the intention
        start(one, 100 * MILLI);

        // When
        flights.answered(one, 350 * MILLI);

        // Then
        assertThat(flights.toAnswer().maxMillis()).isBetween(250.0, 250.5);
    }

    @Test
    void theAnswerMayBeHeardBeforeTheAcceptance() {
        // Given
        flights.started();
        flights.answered(one, 30 * MILLI);

        // When
        flights.accepted(one, 10 * MILLI);

        // Then
        assertThat(flights.toAnswer().maxMillis()).isBetween(20.0, 20.5);
        assertThat(flights.answered()).isEqualTo(1);
        assertThat(told).hasValue(1);
    }

    @Test
    void aLostAnswerVoidsTheRun() {
        // Given
        start(one, 0);
        start(other, 0);

        // When
        flights.answered(one, MILLI);

        // Then
        assertThat(flights.unanswered()).containsExactly(other);
        assertThat(Verdict.of(flights, 0, 0)).isEqualTo(new Verdict(2, 0, 0, 1, 0));
        assertThat(Verdict.of(flights, 0, 0).isVoid()).isTrue();
    }

    @Test
    void oneThatIsNotDecidedIsStuckAndNotLost() {
        // Given
        start(one, 0);

        // When
        var verdict = Verdict.of(flights, 1, 1);

        // Then
        assertThat(verdict).isEqualTo(new Verdict(1, 0, 1, 0, 0));
        assertThat(verdict.isVoid()).isTrue();
    }

    @Test
    void anAnswerWithoutADecisionInTheDatabaseVoidsTheRun() {
        // Given
        start(one, 0);

        // When
        flights.answered(one, MILLI);

        // Then
        assertThat(Verdict.of(flights, 1, 0).isVoid()).isTrue();
    }

    @Test
    void aSecondAnswerVoidsTheRunAndIsMeasuredOnce() {
        // Given
        start(one, 0);
        flights.answered(one, MILLI);

        // When
        flights.answered(one, 2 * MILLI);

        // Then
        assertThat(flights.toAnswer().count()).isEqualTo(1);
        assertThat(Verdict.of(flights, 0, 0)).isEqualTo(new Verdict(1, 0, 0, 0, 1));
        assertThat(Verdict.of(flights, 0, 0).isVoid()).isTrue();
    }

    @Test
    void whatWasRefusedIsNotLostAndWhatIsNotOursDoesNotCount() throws Exception {
        // Given
        flights.started();
        flights.refused();

        // When
        flights.answered(other, MILLI);
        flights.answered(other, MILLI);

        // Then
        flights.awaitLanding(Duration.ofMinutes(1));
        assertThat(Verdict.of(flights, 0, 0)).isEqualTo(new Verdict(0, 1, 0, 0, 0));
        assertThat(Verdict.of(flights, 0, 0).isVoid()).isFalse();
    }

    private void start(UUID id, long intended) {
        flights.started();
        flights.accepted(id, intended);
    }
}
