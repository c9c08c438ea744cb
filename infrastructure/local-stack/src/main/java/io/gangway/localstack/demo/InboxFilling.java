package io.gangway.localstack.demo;

import io.gangway.localstack.Tokens;
import io.gangway.localstack.provision.Databases;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;

/** Starts the demo's cases as a tenant does, waits for them in the inbox, and does what its reviewers have done. */
public final class InboxFilling {

    private static final int AT_ONCE = 6;
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final Map<String, InboxClient> clients = new ConcurrentHashMap<>();
    private final URI onboardingApi;
    private final URI humanTasks;
    private final Tokens tokens;
    private final Aging aging;

    /** Speaks to a running stack. */
    public InboxFilling(URI onboardingApi, URI humanTasks, String issuer, Databases.Superuser superuser) {
        this.onboardingApi = onboardingApi;
        this.humanTasks = humanTasks;
        this.tokens = new Tokens(issuer);
        this.aging = new Aging(superuser);
    }

    /** Returns how many cases lie in the inbox now; throws when the stack does not play along. */
    public int fill() throws SQLException, InterruptedException {
        var cases = DemoInbox.cases();
        var started = start(cases);
        var tasks = await(cases, started);
        tasks.forEach((number, task) -> {
            var demoCase = cases.get(number);
            demoCase.steps().forEach(step -> step.take(client(demoCase), task));
        });
        age(cases, started, tasks);
        return tasks.size();
    }

    private Map<Integer, UUID> start(List<DemoCase> cases) {
        var started = new ConcurrentHashMap<Integer, UUID>();
        var lanes = new Semaphore(AT_ONCE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, cases.size())
                    .forEach(number -> threads.execute(() -> {
                        lanes.acquireUninterruptibly();
                        try {
                            started.put(number, start(number, cases.get(number)));
                        } finally {
                            lanes.release();
                        }
                    }));
        }
        return started;
    }

    private UUID start(int number, DemoCase demoCase) {
        return client(demoCase)
                .start(
                        "demo-inbox-" + number,
                        Map.of(
                                "product", demoCase.product(),
                                "externalReference", "DEMO-%04d".formatted(1001 + number),
                                "applicant", DemoPeople.applicant(number),
                                "sandbox", demoCase.sandbox()));
    }

    private Map<Integer, UUID> await(List<DemoCase> cases, Map<Integer, UUID> started) throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var tasks = new HashMap<Integer, UUID>();
        while (tasks.size() < started.size() && System.nanoTime() < deadline) {
            Thread.sleep(PAUSE);
            var open = new HashMap<UUID, UUID>();
            cases.stream()
                    .map(DemoCase::tenant)
                    .distinct()
                    .forEach(tenant -> open.putAll(client(tenant).openTasks()));
            started.forEach((number, onboarding) -> {
                if (open.containsKey(onboarding)) {
                    tasks.put(number, open.get(onboarding));
                }
            });
        }
        return tasks;
    }

    private void age(List<DemoCase> cases, Map<Integer, UUID> started, Map<Integer, UUID> tasks) throws SQLException {
        var onboardings = new HashMap<UUID, Duration>();
        var reviews = new HashMap<UUID, Duration>();
        tasks.forEach((number, task) -> {
            var age = cases.get(number).age();
            reviews.put(task, age);
            onboardings.put(started.getOrDefault(number, task), age);
        });
        aging.ageOnboardings(onboardings);
        aging.ageTasks(reviews);
    }

    private InboxClient client(DemoCase demoCase) {
        return client(demoCase.tenant());
    }

    private InboxClient client(String tenant) {
        return clients.computeIfAbsent(tenant, name -> new InboxClient(name, onboardingApi, humanTasks, tokens));
    }
}
