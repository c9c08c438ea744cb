package io.gangway.bench.phase;

import io.gangway.bench.baseline.Subject;
import io.gangway.bench.load.ClosedLoop;
import io.gangway.bench.load.EventFollower;
import io.gangway.bench.load.Flights;
import io.gangway.bench.load.Latencies;
import io.gangway.bench.load.OpenLoop;
import io.gangway.bench.load.Time;
import io.gangway.bench.load.Verdict;
import io.gangway.bench.stack.Meter;
import io.gangway.localstack.KafkaAccess;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One load on one subject: sends, follows the events, and reads the meters in the midst of it. */
final class Load implements AutoCloseable {

    /** So long without any answer, and what is missing is stuck or lost. */
    private static final Duration GIVEN_UP_AFTER = Duration.ofMinutes(2);

    /** The share of a load that passes before the meters are read for the first time. */
    private static final int RUN_IN = 5;

    private static final int ID_LENGTH = 36;
    private static final int CREATED = 201;

    private final Subject subject;
    private final Meter meter;
    private final byte[] body;
    private final Flights flights;
    private final Latencies post = new Latencies();
    private final EventFollower follower;
    private final AtomicReference<@Nullable UUID> latest = new AtomicReference<>();
    private @Nullable ClosedLoop closedLoop;

    Load(Subject subject, Meter meter, KafkaAccess kafka, byte[] body) throws InterruptedException {
        this.subject = subject;
        this.meter = meter;
        this.body = body;
        this.flights = new Flights(this::ended);
        this.follower = new EventFollower(kafka, subject.topic(), event -> {
            if (subject.terminal().test(event)) {
                flights.answered(UUID.fromString(event.key()), System.nanoTime());
            }
        });
    }

    /** Keeps so many under way for so long. */
    Measured closed(Duration duration, int underWay) throws Exception {
        var loop = new ClosedLoop(underWay);
        closedLoop = loop;
        return measured(duration, () -> loop.run(duration, this::send));
    }

    /** Starts at this rate, come what may. */
    Measured open(double perSecond, Duration duration) throws Exception {
        return measured(duration, () -> new OpenLoop(Time.REAL).run(perSecond, duration, this::send));
    }

    /** One that was accepted lately. */
    @Nullable
    UUID latest() {
        return latest.get();
    }

    Verdict verdict() throws Exception {
        flights.awaitLanding(GIVEN_UP_AFTER);
        return Verdict.of(flights, subject.undecided(flights.ids()), subject.undecided(flights.unanswered()));
    }

    /** Something that takes time. */
    interface Work {
        void run() throws InterruptedException;
    }

    private Measured measured(Duration duration, Work load) throws Exception {
        var sending = Background.start("load", load);
        Thread.sleep(duration.dividedBy(RUN_IN));
        var answeredBefore = flights.answered();
        var before = meter.read();
        sending.join();
        var use = meter.read().since(before);
        var completed = flights.answered() - answeredBefore;
        return new Measured(completed, use, post, flights.toAnswer(), verdict());
    }

    private void send(long due) {
        flights.started();
        var _ = subject.caller().post(subject.path(), body).whenComplete((response, failure) -> {
            if (failure != null || response.statusCode() != CREATED) {
                flights.refused();
                return;
            }
            post.record(System.nanoTime() - due);
            var location = response.headers().firstValue("Location").orElseThrow();
            var id = UUID.fromString(location.substring(location.length() - ID_LENGTH));
            flights.accepted(id, due);
            latest.set(id);
        });
    }

    private void ended() {
        if (closedLoop != null) {
            closedLoop.ended();
        }
    }

    @Override
    public void close() {
        follower.close();
    }
}
