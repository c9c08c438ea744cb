package io.gangway.e2e.stories;

import io.gangway.e2e.client.Application;
import io.gangway.e2e.client.GangwayClient;
import io.gangway.e2e.client.Onboarding;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * Onboardings that arrive while something dies. As a good client does, each repeats its request with the same key until it
 * is accepted, at another entrance where there are several.
 */
final class Arrivals {

    private static final int SIDE_BY_SIDE = 6;

    private final List<GangwayClient> entrances;
    private final List<CompletableFuture<Onboarding>> arrivals;

    private Arrivals(List<Application> applications, List<GangwayClient> entrances) {
        this.entrances = List.copyOf(entrances);
        var threads =
                Executors.newFixedThreadPool(SIDE_BY_SIDE, Thread.ofVirtual().factory());
        this.arrivals = new ArrayList<>();
        applications.forEach(application -> arrivals.add(arrive(application, arrivals.size(), threads)));
        threads.shutdown();
    }

    static Arrivals of(List<Application> applications, GangwayClient... entrances) {
        return new Arrivals(applications, List.of(entrances));
    }

    void awaitAccepted(int number) {
        Story.patiently()
                .pollInterval(Duration.ofMillis(5))
                .until(() -> arrivals.stream().filter(CompletableFuture::isDone).count() >= number);
    }

    /** All of them, once all are accepted. */
    List<Onboarding> accepted() {
        return arrivals.stream().map(CompletableFuture::join).toList();
    }

    private CompletableFuture<Onboarding> arrive(Application application, int entrance, Executor threads) {
        return CompletableFuture.supplyAsync(() -> accepted(application, entrance), threads);
    }

    private Onboarding accepted(Application application, int firstEntrance) {
        var key = UUID.randomUUID().toString();
        var attempts = Stream.iterate(firstEntrance, entrance -> entrance + 1).iterator();
        var answer = Story.patiently()
                .alias("acceptance of %s with key %s".formatted(application.product(), key))
                .until(() -> at(attempts.next()).start(key, application), given -> given.status() == 201);
        return new Onboarding(answer.body());
    }

    private GangwayClient at(int entrance) {
        return entrances.get(entrance % entrances.size());
    }
}
