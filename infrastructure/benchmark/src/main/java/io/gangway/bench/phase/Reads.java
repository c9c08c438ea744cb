package io.gangway.bench.phase;

import io.gangway.bench.load.Caller;
import io.gangway.bench.load.Latencies;
import io.gangway.bench.load.OpenLoop;
import io.gangway.bench.load.Time;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Calls at a steady rate whose answers are all that is wanted. */
final class Reads {

    private static final int REDIRECTION = 300;

    private final Latencies latencies;
    private final AtomicLong failures = new AtomicLong();

    Reads(Latencies latencies) {
        this.latencies = latencies;
    }

    /** @param path what to read next; null while there is nothing */
    void get(Caller caller, Supplier<@Nullable String> path, double perSecond, Duration duration) {
        new OpenLoop(Time.REAL).run(perSecond, duration, due -> {
            var next = path.get();
            if (next != null) {
                record(caller.get(next), due);
            }
        });
    }

    void post(Caller caller, String path, byte[] body, double perSecond, Duration duration) {
        new OpenLoop(Time.REAL).run(perSecond, duration, due -> record(caller.post(path, body), due));
    }

    long failures() {
        return failures.get();
    }

    private void record(CompletableFuture<HttpResponse<byte[]>> call, long due) {
        var _ = call.whenComplete((response, failure) -> {
            if (failure != null || response.statusCode() >= REDIRECTION) {
                failures.incrementAndGet();
            } else {
                latencies.record(System.nanoTime() - due);
            }
        });
    }
}
