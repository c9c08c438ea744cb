package io.gangway.bench.phase;

import static io.gangway.bench.report.Goal.atMost;
import static io.gangway.bench.report.Goal.number;

import io.gangway.bench.baseline.Gangway;
import io.gangway.bench.load.Caller;
import io.gangway.bench.load.EventFollower;
import io.gangway.bench.load.Flights;
import io.gangway.bench.load.Latencies;
import io.gangway.bench.load.OpenLoop;
import io.gangway.bench.load.Time;
import io.gangway.bench.report.Picture.Bar;
import io.gangway.bench.stack.AccessToken;
import io.gangway.bench.stack.SpareApi;
import io.gangway.bench.stack.Use;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToDoubleFunction;

/** What lists, writes and the outbox cost when more and more is on file, and with more and more tenants. */
public final class Growth {

    private static final String SECTION = "Growth";
    private static final String TOPIC = SpareApi.NAMESPACE + ".onboarding.events.v1";
    private static final Set<String> WORKING = Set.of(SpareApi.PROCESS, "postgresql", "kafka");

    private static final double PER_SECOND = 20;
    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private static final int CREATED = 201;
    private static final int ID_LENGTH = 36;

    /** Flat, as far as a machine that does other things can tell. */
    private static final double FLAT = 1.3;

    private static final byte[] REASON = "{\"reason\":\"made up\"}".getBytes(StandardCharsets.UTF_8);

    private final Bed bed;
    private final List<Stage> stages = new ArrayList<>();

    /**
     * What was seen with so much on file.
     *
     * @param outbox from the intended start of the POST to the event that says it was received
     */
    private record Stage(
            String name,
            int size,
            int tenants,
            Latencies list,
            Latencies filtered,
            Latencies post,
            Latencies outbox,
            Use use) {

        double cpuMillisEach() {
            return use.cpuMillis(WORKING) / Math.max(1, post.count());
        }
    }

    public Growth(Bed bed) {
        this.bed = bed;
    }

    public void run() throws Exception {
        var sizes = bed.options().sizes();
        try (var api = SpareApi.start(bed.stack(), bed.logs());
                var connection = api.superuser();
                var caller =
                        new Caller(api.process().url(), new AccessToken(bed.stack(), Gangway.ACME, "api-client"))) {
            bed.meter().watch(SpareApi.PROCESS, api.process().pid());
            var filling = new Filling(connection);
            var template = template(caller);
            measure(caller, WARM_UP);
            var onFile = 0;
            for (var size : sizes) {
                filling.onboardings(template, size - onFile, false);
                onFile = size;
                stages.add(stage(caller, "%,d onboardings, 2 tenants".formatted(size), size, 2));
            }
            for (var tenants : bed.options().tenants()) {
                filling.tenants(tenantOf(connection, template), tenants);
                filling.onboardings(template, sizes.getFirst(), true);
                stages.add(stage(
                        caller,
                        "%,d tenants, %,d onboardings more over all of them".formatted(tenants, sizes.getFirst()),
                        sizes.getLast(),
                        tenants));
            }
        }
        report();
    }

    /** An onboarding that has ended: cancelled, because nobody answers its checks here. */
    private static UUID template(Caller caller) {
        var response = caller.post(Gangway.PATH, Applications.STRAIGHT).join();
        if (response.statusCode() != CREATED) {
            throw new IllegalStateException("The spare onboarding-api answered " + response.statusCode());
        }
        var id = idAtTheEndOf(response.headers().firstValue("Location").orElseThrow());
        var cancelled = caller.post("%s/%s/cancellation".formatted(Gangway.PATH, id), REASON)
                .join();
        if (cancelled.statusCode() >= 300) {
            throw new IllegalStateException("The template was not cancelled: " + cancelled.statusCode());
        }
        return id;
    }

    private Stage stage(Caller caller, String name, int size, int tenants) throws Exception {
        System.out.println("growth: " + name);
        var seen = measure(caller, bed.options().load());
        return new Stage(name, size, tenants, seen.list(), seen.filtered(), seen.post(), seen.outbox(), seen.use());
    }

    private record Seen(Latencies list, Latencies filtered, Latencies post, Latencies outbox, Use use) {}

    private Seen measure(Caller caller, Duration duration) throws Exception {
        var list = new Latencies();
        var filtered = new Latencies();
        var post = new Latencies();
        var flights = new Flights();
        try (var _ = new EventFollower(bed.stack().kafka(), TOPIC, event -> {
            if (EventFollower.typeOf(event).equals("OnboardingReceived")) {
                flights.answered(UUID.fromString(event.key()), System.nanoTime());
            }
        })) {
            var before = bed.meter().read();
            var lists = Background.start("lists", () -> new Reads(list)
                    .get(caller, () -> Gangway.PATH + "?limit=50", PER_SECOND / 2, duration));
            var filters = Background.start("filters", () -> new Reads(filtered)
                    .get(caller, () -> Gangway.PATH + "?limit=50&status=CANCELLED", PER_SECOND / 2, duration));
            new OpenLoop(Time.REAL).run(PER_SECOND, duration, due -> send(caller, flights, post, due));
            lists.join();
            filters.join();
            flights.awaitLanding(Duration.ofSeconds(30));
            return new Seen(
                    list, filtered, post, flights.toAnswer(), bed.meter().read().since(before));
        }
    }

    private static void send(Caller caller, Flights flights, Latencies post, long due) {
        flights.started();
        var _ = caller.post(Gangway.PATH, Applications.STRAIGHT).whenComplete((response, failure) -> {
            if (failure != null || response.statusCode() != CREATED) {
                flights.refused();
                return;
            }
            post.record(System.nanoTime() - due);
            flights.accepted(
                    idAtTheEndOf(response.headers().firstValue("Location").orElseThrow()), due);
        });
    }

    private void report() {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(
                "on file, ms p50 / p99",
                "list, first 50",
                "list by status",
                "POST",
                "POST to event",
                "CPU ms per POST and list"));
        for (var stage : stages) {
            rows.add(List.of(
                    stage.name(),
                    both(stage.list()),
                    both(stage.filtered()),
                    both(stage.post()),
                    both(stage.outbox()),
                    number(stage.cpuMillisEach())));
        }
        bed.report().table(SECTION, rows);
        bed.report().remark(SECTION, """
                A second onboarding-api with a database and topics of its own, filled with copies of one onboarding and all \
                its rows; %.0f POST/s and as many lists. Nobody answers its checks here.\
                """.formatted(PER_SECOND));
        var bySize = stages.subList(0, bed.options().sizes().size());
        flat("lists", bySize, stage -> stage.list().millis(50));
        flat("writes", bySize, stage -> stage.post().millis(50));
        flat("outbox", bySize, stage -> stage.outbox().millis(50));
        bed.report()
                .picture()
                .panel(
                        "List of the first 50 by what is on file, p50 in ms",
                        stages.stream()
                                .map(stage -> new Bar(label(stage), stage.list().millis(50), true))
                                .toList());
        bed.report()
                .picture()
                .panel(
                        "POST by what is on file, p50 in ms",
                        stages.stream()
                                .map(stage -> new Bar(label(stage), stage.post().millis(50), true))
                                .toList());
    }

    private static String label(Stage stage) {
        return stage.tenants() == 2
                ? "%,d onboardings".formatted(stage.size())
                : "%,d tenants".formatted(stage.tenants());
    }

    /** The medians: a p99 of some hundred calls is one hiccup of the machine. */
    private void flat(String what, List<Stage> bySize, ToDoubleFunction<Stage> figure) {
        var ratio = figure.applyAsDouble(bySize.getLast()) / figure.applyAsDouble(bySize.getFirst());
        bed.report()
                .ratio(
                        "D: %s with %,d on file against %,d, p50"
                                .formatted(
                                        what,
                                        bySize.getLast().size(),
                                        bySize.getFirst().size()),
                        ratio,
                        "",
                        atMost(FLAT));
    }

    private static String both(Latencies latencies) {
        return "%s / %s".formatted(number(latencies.millis(50)), number(latencies.millis(99)));
    }

    private static UUID idAtTheEndOf(String location) {
        return UUID.fromString(location.substring(location.length() - ID_LENGTH));
    }

    private static UUID tenantOf(Connection connection, UUID onboarding) throws SQLException {
        try (var query = connection.prepareStatement("select tenant_id from onboarding where id = ?")) {
            query.setObject(1, onboarding);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getObject(1, UUID.class);
            }
        }
    }
}
