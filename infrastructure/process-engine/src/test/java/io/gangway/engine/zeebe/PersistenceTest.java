package io.gangway.engine.zeebe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gangway.engine.EngineUnavailable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PersistenceTest {

    private final List<Duration> pauses = new ArrayList<>();

    @AfterEach
    void forgetInterruption() {
        var _ = Thread.interrupted();
    }

    private static Runnable failing(AtomicInteger calls, int times) {
        return () -> {
            if (calls.incrementAndGet() <= times) {
                throw new EngineUnavailable("RESOURCE_EXHAUSTED");
            }
        };
    }

    @Test
    void what_is_taken_at_once_waits_for_nothing() {
        var calls = new AtomicInteger();

        new Persistence(pauses::add).call(failing(calls, 0));

        assertThat(calls).hasValue(1);
        assertThat(pauses).isEmpty();
    }

    @Test
    void the_pauses_may_double_and_never_fall_below_the_first() {
        new Persistence(pauses::add).call(failing(new AtomicInteger(), Persistence.TRIES - 1));

        assertThat(pauses).hasSize(Persistence.TRIES - 1);
        for (var attempt = 1; attempt <= pauses.size(); attempt++) {
            assertThat(pauses.get(attempt - 1).toMillis()).isBetween(50L, 50L << attempt);
        }
    }

    @Test
    void many_that_wait_do_not_come_back_together() {
        for (var one = 0; one < 50; one++) {
            new Persistence(pauses::add).call(failing(new AtomicInteger(), 1));
        }

        assertThat(new HashSet<>(pauses)).hasSizeGreaterThan(5);
    }

    @Test
    void it_ends() {
        var calls = new AtomicInteger();

        assertThatThrownBy(() -> new Persistence(pauses::add).call(failing(calls, Integer.MAX_VALUE)))
                .isInstanceOf(EngineUnavailable.class);

        assertThat(calls).hasValue(Persistence.TRIES);
    }

    @Test
    void a_bug_is_not_tried_again() {
        var calls = new AtomicInteger();

        assertThatThrownBy(() -> new Persistence(pauses::add).call(() -> {
                    calls.incrementAndGet();
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(calls).hasValue(1);
    }

    @Test
    void a_service_that_stops_waits_no_longer() {
        var persistence = new Persistence(_ -> {
            throw new InterruptedException();
        });

        assertThatThrownBy(() -> persistence.call(failing(new AtomicInteger(), 5)))
                .isInstanceOf(EngineUnavailable.class);

        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }
}
