package io.gangway.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenLoopTest {

    private static final long MILLI = 1_000_000;

    /** Time that passes when somebody waits, or works. */
    private static final class Played implements Time {

        private long now = 1_000 * MILLI;

        @Override
        public long nanos() {
            return now;
        }

        @Override
        public void awaitNanos(long due) {
            now = Math.max(now, due);
        }

        void pass(Duration duration) {
            now += duration.toNanos();
        }
    }

    private final Played time = new Played();

    @Test
    void startsAtTheRateThatWasAskedFor() {
        // Given
        List<Long> starts = new ArrayList<>();
        var begin = time.nanos();

        // When
        new OpenLoop(time).run(100, Duration.ofSeconds(1), starts::add);

        // Then
        assertThat(starts).hasSize(100);
        assertThat(starts.getFirst()).isEqualTo(begin);
        assertThat(starts.getLast()).isEqualTo(begin + 990 * MILLI);
    }

    @Test
    void aStallIsInTheFiguresOfEachStartThatItDelayed() {
        // Given a service that takes one millisecond, and at the eleventh call stalls for a second
        var latencies = new Latencies();
        var calls = new int[1];

        // When
        new OpenLoop(time).run(100, Duration.ofSeconds(2), due -> {
            time.pass(calls[0]++ == 10 ? Duration.ofSeconds(1) : Duration.ofMillis(1));
            latencies.record(time.nanos() - due);
        });

        // Then half of the calls waited, evenly between nothing and a second: measured from their real start only one
        // did
        assertThat(latencies.count()).isEqualTo(200);
        assertThat(latencies.millis(40)).isLessThan(2);
        assertThat(latencies.millis(75)).isBetween(400.0, 600.0);
        assertThat(latencies.millis(99)).isGreaterThan(950);
        assertThat(latencies.maxMillis()).isBetween(999.0, 1002.0);
    }

    @Test
    void catchesUpAfterAStall() {
        // Given
        List<Long> delays = new ArrayList<>();

        // When
        new OpenLoop(time).run(10, Duration.ofSeconds(3), due -> {
            delays.add((time.nanos() - due) / MILLI);
            if (delays.size() == 5) {
                time.pass(Duration.ofMillis(450));
            }
        });

        // Then
        assertThat(delays)
                .startsWith(0L, 0L, 0L, 0L, 0L, 350L, 250L, 150L, 50L, 0L)
                .hasSize(30);
    }
}
