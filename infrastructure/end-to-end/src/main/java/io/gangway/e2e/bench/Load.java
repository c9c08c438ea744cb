package io.gangway.e2e.bench;

import io.gangway.e2e.client.Application;
import io.gangway.e2e.client.GangwayClient;
import io.gangway.e2e.client.Onboarding;
import io.gangway.e2e.client.Polling;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Starts onboardings that go straight through, and waits for each one's answer. */
final class Load {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final GangwayClient client;
    private final Duration pause;
    private final Measurements measurements = new Measurements();
    private final AtomicInteger failures = new AtomicInteger();

    /** @param pause between two looks at an onboarding: looking is load, too */
    Load(GangwayClient client, Duration pause) {
        this.client = client;
        this.pause = pause;
    }

    /** Closed loop: each client starts the next onboarding when it has seen the answer to its last. */
    void closed(int onboardings, int clients) {
        var left = new AtomicInteger(onboardings);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < clients; i++) {
                threads.execute(() -> {
                    while (left.getAndDecrement() > 0) {
                        one(System.nanoTime());
                    }
                });
            }
        }
    }

    /** Open loop: starts at a fixed rate, however long the answers take; a start that is late counts as waiting. */
    void open(int perSecond, Duration duration) {
        var step = TimeUnit.SECONDS.toNanos(1) / perSecond;
        var count = duration.toNanos() / step;
        var begin = System.nanoTime();
        try (var clock = Executors.newSingleThreadScheduledExecutor();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0L; i < count; i++) {
                var due = begin + i * step;
                var _ = clock.schedule(
                        () -> threads.execute(() -> one(due)), due - System.nanoTime(), TimeUnit.NANOSECONDS);
            }
            clock.shutdown();
            clock.awaitTermination(duration.toSeconds() + PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    Measurements measurements() {
        return measurements;
    }

    int failures() {
        return failures.get();
    }

    private void one(long due) {
        try {
            var sent = System.nanoTime();
            var onboarding = client.start(Application.of(Application.CURRENT_ACCOUNT));
            measurements.accepted(System.nanoTime() - sent);
            var ended = Polling.until(PATIENCE, pause, () -> ended(onboarding));
            measurements.observed(System.nanoTime() - due);
            measurements.decided(ended.duration());
        } catch (RuntimeException failure) {
            failures.incrementAndGet();
            System.err.println(failure.getMessage());
        }
    }

    private Optional<Onboarding> ended(Onboarding onboarding) {
        return Optional.of(client.onboarding(onboarding.id())).filter(Onboarding::isTerminal);
    }
}
