package io.gangway.bench.load;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was started, and which of it was answered how often.
 *
 * <p>The answer may be heard before the acceptance: the event travels by Kafka, the {@code 201} by HTTP. Answers to what
 * was never started here belong to somebody else and do not count.
 */
public final class Flights {

    private final ConcurrentHashMap<UUID, Flight> flights = new ConcurrentHashMap<>();
    private final Latencies toAnswer = new Latencies();
    private final AtomicLong started = new AtomicLong();
    private final AtomicLong accepted = new AtomicLong();
    private final AtomicLong answered = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition landed = lock.newCondition();
    private final Runnable onAnswer;

    /**
     * One onboarding, as far as it is known.
     *
     * @param intended when it was meant to start
     * @param answeredAt when the first answer came
     */
    private record Flight(boolean accepted, long intended, int answers, long answeredAt) {

        static final Flight UNKNOWN = new Flight(false, 0, 0, 0);

        Flight acceptedFor(long start) {
            return new Flight(true, start, answers, answeredAt);
        }

        Flight answeredAt(long at) {
            return new Flight(accepted, intended, answers + 1, answers == 0 ? at : answeredAt);
        }

        boolean isComplete() {
            return accepted && answers > 0;
        }
    }

    public Flights() {
        this(() -> {});
    }

    /** @param onAnswer hears of each first answer to what was accepted */
    public Flights(Runnable onAnswer) {
        this.onAnswer = onAnswer;
    }

    /** A request is on its way. */
    public void started() {
        started.incrementAndGet();
    }

    /**
     * It was taken.
     *
     * @param intended when its request was meant to be sent
     */
    public void accepted(UUID id, long intended) {
        accepted.incrementAndGet();
        var flight = flights.compute(id, (_, known) -> orUnknown(known).acceptedFor(intended));
        if (flight.isComplete()) {
            land(flight);
        }
    }

    public void answered(UUID id, long at) {
        var flight = flights.compute(id, (_, known) -> orUnknown(known).answeredAt(at));
        if (flight.isComplete() && flight.answers() == 1) {
            land(flight);
        }
    }

    /** Not taken: the caller knows, so it is not lost. */
    public void refused() {
        refused.incrementAndGet();
        onAnswer.run();
        tellOfLanding();
    }

    /** Waits until everything started is answered or refused, or until nothing more has come for so long. */
    public void awaitLanding(Duration silence) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (answered.get() + refused.get() < started.get()) {
                if (!landed.await(silence.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } finally {
            lock.unlock();
        }
    }

    public Latencies toAnswer() {
        return toAnswer;
    }

    public long accepted() {
        return accepted.get();
    }

    public long answered() {
        return answered.get();
    }

    public long refusals() {
        return refused.get();
    }

    /** Those that were accepted. */
    public Set<UUID> ids() {
        return flights.entrySet().stream()
                .filter(flight -> flight.getValue().accepted())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    public Set<UUID> unanswered() {
        return flights.entrySet().stream()
                .filter(flight ->
                        flight.getValue().accepted() && flight.getValue().answers() == 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    public long answeredTwice() {
        return flights.values().stream()
                .filter(flight -> flight.accepted() && flight.answers() > 1)
                .count();
    }

    private void land(Flight flight) {
        toAnswer.record(flight.answeredAt() - flight.intended());
        answered.incrementAndGet();
        onAnswer.run();
        tellOfLanding();
    }

    private void tellOfLanding() {
        lock.lock();
        try {
            landed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private static Flight orUnknown(@Nullable Flight known) {
        return known == null ? Flight.UNKNOWN : known;
    }
}
