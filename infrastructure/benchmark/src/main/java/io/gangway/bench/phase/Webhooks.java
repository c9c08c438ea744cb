package io.gangway.bench.phase;

import static io.gangway.bench.report.Goal.atMost;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gangway.bench.baseline.Gangway;
import io.gangway.bench.load.Latencies;
import io.gangway.bench.stack.AccessToken;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A tenant's system that takes what it is told at once: alone, and beside one that takes ten seconds and one that only fails. */
public final class Webhooks {

    private static final String SECTION = "Webhooks";
    private static final double PER_SECOND = 8;
    private static final Duration WARM_UP = Duration.ofSeconds(20);

    /** In turns: what becomes warmer, or busier, does so for both. */
    private static final int ROUNDS = 2;

    private static final Duration SLOW = Duration.ofSeconds(10);
    private static final Duration CATCHES_UP_WITHIN = Duration.ofMinutes(1);
    private static final int TAKEN = 204;
    private static final int BROKEN = 500;
    private static final double GOAL = 1.3;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Bed bed;
    private final AccessToken admin;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Clock clock = Clock.systemUTC();

    public Webhooks(Bed bed) {
        this.bed = bed;
        this.admin = new AccessToken(bed.stack(), Gangway.NOVA, "tenant-admin");
    }

    public void run() throws Exception {
        System.out.println("webhooks, to a healthy system alone and beside a slow and a broken one");
        var duration = bed.options().load();
        try (var gangway = new Gangway(bed.stack(), Gangway.NOVA);
                var healthy = new TenantSystem(Duration.ZERO, TAKEN, clock);
                var slow = new TenantSystem(SLOW, TAKEN, clock);
                var broken = new TenantSystem(Duration.ZERO, BROKEN, clock)) {
            var before = lastNumber();
            make("bench-healthy", healthy);
            load(gangway, WARM_UP);
            var alone = new Latencies();
            var beside = new Latencies();
            for (var round = 0; round < ROUNDS; round++) {
                healthy.measure(alone);
                load(gangway, duration);
                make("bench-slow", slow);
                make("bench-broken", broken);
                healthy.measure(beside);
                load(gangway, duration);
                List.of("bench-slow", "bench-broken").forEach(this::delete);
            }
            var missing = missing(healthy, before);
            delete("bench-healthy");

            var rows = new ArrayList<List<String>>();
            rows.add(List.of(
                    "from what happened to the request that tells it, ms", "messages", "p50", "p99", "p99.9", "max"));
            rows.add(RoundsReport.row("a healthy system, alone", alone));
            rows.add(RoundsReport.row("the same, beside a slow and a broken one", beside));
            bed.report().table(SECTION, rows);
            bed.report()
                    .remark(
                            SECTION,
                            "%.0f onboardings/s. The slow one takes %d s for each message and was told %d, the broken one fails."
                                    .formatted(PER_SECOND, SLOW.toSeconds(), slow.told()));
            bed.report()
                    .ratio(
                            "D: p99 of a healthy webhook beside a slow and a broken one, against alone",
                            beside.millis(99) / alone.millis(99),
                            "",
                            atMost(GOAL));
            if (missing != 0) {
                bed.report().isVoid(SECTION, "%d events of the feed were not told".formatted(missing));
            }
        }
    }

    private void load(Gangway gangway, Duration duration) throws Exception {
        try (var load = new Load(gangway, bed.meter(), bed.stack().kafka(), Applications.STRAIGHT)) {
            var verdict = load.open(PER_SECOND, duration).verdict();
            if (verdict.isVoid()) {
                bed.report().isVoid(SECTION, verdict.toString());
            }
        }
    }

    /** How many events of the feed it was not told, after a while in which it could have been. */
    private long missing(TenantSystem told, long before) throws IOException, InterruptedException {
        var deadline = System.nanoTime() + CATCHES_UP_WITHIN.toNanos();
        var missing = lastNumber() - before - told.told();
        while (missing != 0 && System.nanoTime() < deadline) {
            Thread.sleep(100);
            missing = lastNumber() - before - told.told();
        }
        return missing;
    }

    private long lastNumber() throws IOException, InterruptedException {
        var page = call("GET", "/v1/events?limit=1000", "");
        while (page.path("more").asBoolean()) {
            page = call(
                    "GET", "/v1/events?limit=1000&after=" + page.path("next").asLong(), "");
        }
        return page.path("next").asLong();
    }

    private void make(String name, TenantSystem system) throws IOException, InterruptedException {
        call("PUT", "/v1/webhooks/" + name, "{\"url\": \"%s\"}".formatted(system.url()));
    }

    private void delete(String name) {
        try {
            call("DELETE", "/v1/webhooks/" + name, "");
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private JsonNode call(String method, String path, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(bed.stack().onboardingApi().resolve(path))
                .header("Authorization", "Bearer " + admin.get())
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException("%s %s answered %d".formatted(method, path, answer.statusCode()));
        }
        return JSON.readTree(answer.body());
    }
}
