package io.gangway.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.gangway.check.contract.CheckOutcome;
import io.gangway.check.contract.CheckType;
import io.gangway.onboarding.feed.EventFeed;
import io.gangway.platform.tenancy.TenantBinding;
import io.gangway.platform.tenancy.TenantId;
import io.gangway.review.contract.ReviewOutcome;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a tenant's systems are told: complete, in order, to nobody else; page by page and as a stream. */
@QuarkusTest
class EventFeedIT extends ComponentTest {

    private static final String REVIEW_WHEN_SILENT = """
            {"checks": [{"type": "credit", "answerTimeout": "PT1H", "maxAttempts": 1, "onUnanswered": "REVIEW"}]}
            """;

    @TestHTTPResource("/v1/events/stream")
    URI stream;

    @TestHTTPResource("/v1/onboardings/")
    URI onboardings;

    @Inject
    EventFeed feed;

    @Inject
    TenantBinding binding;

    private static Response events(Caller caller, String query) {
        return caller.request().get("/v1/events" + query);
    }

    private static long last(Caller caller) {
        var page = events(caller, "?limit=1000").jsonPath();
        while (page.getBoolean("more")) {
            page = events(caller, "?limit=1000&after=" + page.getLong("next")).jsonPath();
        }
        return page.getLong("next");
    }

    /** All behind a number that are about one onboarding. */
    private static List<Map<String, Object>> about(Caller caller, long after, String onboarding) {
        var found = new ArrayList<Map<String, Object>>();
        var page = events(caller, "?limit=1000&after=" + after).jsonPath();
        found.addAll(page.getList("items"));
        while (page.getBoolean("more")) {
            page = events(caller, "?limit=1000&after=" + page.getLong("next")).jsonPath();
            found.addAll(page.getList("items"));
        }
        return found.stream()
                .filter(event -> onboarding.equals(event.get("subject")))
                .toList();
    }

    private static List<Object> types(List<Map<String, Object>> events) {
        return events.stream().map(event -> event.get("type")).toList();
    }

    private static ARunning aRunning(String changes) {
        return ARunning.of(APolicy.ofItsOwn(Tenant.ACME_BANK).inForce(changes));
    }

    private static ARunning inReview() {
        var running = aRunning(REVIEW_WHEN_SILENT);
        running.failed(CheckType.CREDIT);
        return running;
    }

    @Test
    void aTenantIsToldOfEachTurnOnce() {
        // Given
        var before = last(Caller.ACME);
        var running = inReview();
        running.reviewed(ReviewOutcome.APPROVE, UUID.randomUUID());

        // Then
        var told = about(Caller.ACME, before, running.id());
        assertThat(types(told))
                .containsExactly(
                        "gangway.onboarding.OnboardingReceived",
                        "gangway.onboarding.OnboardingInReview",
                        "gangway.onboarding.OnboardingApproved");
        assertThat(told.getLast())
                .containsEntry("specversion", "1.0")
                .containsEntry("source", "/gangway/onboarding-api")
                .containsEntry("tenantid", Tenant.ACME_BANK.id().toString())
                .containsEntry("datacontenttype", "application/json");
        assertThat(told.getLast().get("data").toString()).contains("status=APPROVED", "decidedBy=reviewer");
    }

    @Test
    void anEventThatCameTwiceIsToldOnce() {
        // Given
        var before = last(Caller.ACME);
        var running = inReview();
        var event = UUID.randomUUID();

        // When
        running.reviewed(ReviewOutcome.APPROVE, event);
        running.reviewed(ReviewOutcome.APPROVE, event);

        // Then
        assertThat(types(about(Caller.ACME, before, running.id())))
                .filteredOn("gangway.onboarding.OnboardingApproved"::equals)
                .hasSize(1);
    }

    @Test
    void whatTheTenantIsToldIsWhatKafkaIsTold() {
        // Given
        var before = last(Caller.ACME);
        var running = aRunning("{}");
        running.allClear();

        // Then
        assertThat(about(Caller.ACME, before, running.id()))
                .extracting(event -> event.get("id"))
                .isEqualTo(
                        new ArrayList<Object>(
                                running.query(
                                        "select message_id::text from outbox where message_key = ?::text and topic like '%onboarding.events.v1' order by seq")));
    }

    @Test
    void nothingIsToldOfWhatDidNotHappen() {
        // Given
        var before = last(Caller.ACME);

        // When
        Caller.ACME.start(AnOnboarding.ofAda().of("no-such-product")).then().statusCode(422);
        var told = new AtomicBoolean();
        binding.run(new TenantId(Tenant.ACME_BANK.id()), () -> {
            QuarkusTransaction.begin();
            feed.tell(UUID.randomUUID(), "gangway.test.Undone", Instant.EPOCH, Map.of());
            told.set(true);
            QuarkusTransaction.rollback();
        });

        // Then
        assertThat(told).isTrue();
        assertThat(events(Caller.ACME, "?limit=1000&after=" + before).jsonPath().getList("items.type"))
                .doesNotContain("gangway.test.Undone");
    }

    @Test
    void numbersHaveNoGapAndNoneComesAfterAHigherOne() {
        // Given
        var before = last(Caller.NOVA);
        var writers = 8;
        var each = 40;
        var done = new AtomicBoolean();
        var seen = Collections.synchronizedList(new ArrayList<Long>());

        // When many write at once, one in five takes it back, and one reads all the time
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var reader = CompletableFuture.runAsync(
                    () -> {
                        var after = before;
                        while (!done.get()) {
                            after = readOn(after, seen);
                        }
                        readOn(after, seen);
                    },
                    threads);
            var writing = IntStream.range(0, writers)
                    .mapToObj(_ -> CompletableFuture.runAsync(
                            () -> IntStream.range(0, each).forEach(turn -> write(turn % 5 != 0)), threads))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(writing).join();
            done.set(true);
            reader.join();
        }

        // Then
        assertThat(seen).hasSizeGreaterThanOrEqualTo(writers * each * 4 / 5);
        assertThat(seen)
                .isEqualTo(LongStream.rangeClosed(before + 1, before + seen.size())
                        .boxed()
                        .toList());
    }

    private static long readOn(long after, List<Long> seen) {
        var page = events(Caller.NOVA, "?limit=50&after=" + after).jsonPath();
        seen.addAll(page.getList("items.sequence", Long.class));
        return page.getBoolean("more") ? readOn(page.getLong("next"), seen) : page.getLong("next");
    }

    private void write(boolean commits) {
        binding.run(new TenantId(Tenant.NOVA_TELCO.id()), () -> {
            QuarkusTransaction.begin();
            feed.tell(UUID.randomUUID(), "gangway.test.Written", Instant.EPOCH, Map.of());
            if (commits) {
                QuarkusTransaction.commit();
            } else {
                QuarkusTransaction.rollback();
            }
        });
    }

    @Test
    void anotherTenantIsToldNothingOfIt() {
        // Given
        var before = last(Caller.NOVA);
        var running = aRunning("{}");

        // Then
        assertThat(about(Caller.NOVA, before, running.id())).isEmpty();
        Caller.NOVA
                .request()
                .get("/v1/onboardings/{id}/events", running.id())
                .then()
                .statusCode(404);
    }

    @Test
    void typesNarrowThePageAndThePlaceMovesOnAllTheSame() {
        // Given
        var before = last(Caller.ACME);
        aRunning("{}").allClear();

        // Then
        var page = events(
                        Caller.ACME,
                        "?types=gangway.onboarding.OnboardingExpired,gangway.onboarding.OnboardingRejected&after="
                                + before)
                .jsonPath();
        assertThat(page.getList("items")).isEmpty();
        assertThat(page.getLong("next")).isGreaterThan(before);
        assertThat(page.getBoolean("more")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?after=-1",
                "?after=x",
                "?after=9999999999999999999",
                "?after=999999999999999999",
                "?limit=0",
                "?limit=1001",
                "?types=gangway.onboarding.Nothing",
                "?types=,",
                "?types=gangway.onboarding.OnboardingApproved,"
            })
    void aQueryThatCannotBeMeantIsRefused(String query) {
        expectProblem(events(Caller.ACME, query), 400, "VALIDATION_FAILED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reviewer", "rule-approver"})
    void notEveryRoleReadsAll(String role) {
        expectProblem(events(new Caller(Tenant.ACME_BANK, role), ""), 403, "FORBIDDEN");
        expectProblem(events(new Caller(Tenant.ACME_BANK, role), "/stream"), 403, "FORBIDDEN");
    }

    @Test
    void whoWasAwayForTooLongIsTold() {
        // Given the oldest events of a tenant are gone
        aRunning("{}").allClear();
        var oldest = Long.parseLong(Database.of(Tenant.ACME_BANK)
                .list("select min(sequence) from tenant_event")
                .getFirst());
        Database.ownedFor(Tenant.ACME_BANK).list("delete from tenant_event where sequence = ?", oldest);

        // Then
        expectProblem(events(Caller.ACME, "?after=" + (oldest - 1)), 410, "EVENTS_GONE")
                .body("oldest", equalTo((int) oldest + 1));
        expectProblem(events(Caller.ACME, "/stream?after=" + (oldest - 1)), 410, "EVENTS_GONE");
        events(Caller.ACME, "?after=" + oldest).then().statusCode(200);
        events(Caller.ACME, "?limit=1").then().statusCode(200).body("items[0].sequence", equalTo((int) oldest + 1));
    }

    @Test
    void aStreamTellsWhatHappensAsItHappens() {
        // Given
        try (var reader = Sse.open(Caller.ACME, stream, null)) {
            assertThat(reader.status()).isEqualTo(200);

            // When
            var running = aRunning("{}");
            running.allClear();

            // Then
            await().until(() -> tells(reader, running.id(), "gangway.onboarding.OnboardingApproved"));
            assertThat(reader.numbers()).isSorted().doesNotHaveDuplicates();
            var read = reader.events().getFirst();
            assertThat(read.getLong("sequence")).isEqualTo(reader.numbers().getFirst());
            assertThat(read.getString("type")).isEqualTo(reader.types().getFirst());
        }
    }

    @Test
    void whoComesBackMissesNothing() {
        // Given
        var before = last(Caller.ACME);
        var running = aRunning("{}");
        running.allClear();

        // Then
        try (var reader = Sse.open(Caller.ACME, stream, Long.toString(before))) {
            await().until(() -> tells(reader, running.id(), "gangway.onboarding.OnboardingApproved"));
            assertThat(reader.numbers()).startsWith(before + 1);
        }
        try (var reader = Sse.open(
                Caller.ACME,
                URI.create(stream + "?types=gangway.onboarding.OnboardingApproved&after=" + before),
                null)) {
            await().until(() -> tells(reader, running.id(), "gangway.onboarding.OnboardingApproved"));
            assertThat(reader.types()).containsOnly("gangway.onboarding.OnboardingApproved");
        }
    }

    private static boolean tells(Sse reader, String onboarding, String type) {
        Predicate<JsonPath> isMeant =
                event -> onboarding.equals(event.getString("subject")) && type.equals(event.getString("type"));
        return reader.events().stream().anyMatch(isMeant);
    }

    @Test
    void oneOnboardingIsWatchedFromItsBeginning() {
        // Given
        var running = aRunning("{}");
        try (var reader = Sse.open(
                new Caller(Tenant.ACME_BANK, "reviewer"), onboardings.resolve(running.id() + "/events"), null)) {
            await().until(() -> reader.types().contains("gangway.onboarding.OnboardingReceived"));

            // When another ends too
            aRunning("{}").allClear();
            running.answered(CheckType.CREDIT, CheckOutcome.CLEAR, 700);
            running.client().cancel(running.id(), REASON).then().statusCode(200);

            // Then
            await().until(() -> reader.types().contains("gangway.onboarding.OnboardingCancelled"));
            assertThat(reader.types())
                    .containsExactly("gangway.onboarding.OnboardingReceived", "gangway.onboarding.OnboardingCancelled");
        }
    }

    @Test
    void aPlaceThatNoStreamHasGivenOutIsRefused() {
        expectProblem(
                        Caller.ACME
                                .request()
                                .header("Last-Event-ID", "yesterday")
                                .get("/v1/events/stream"),
                        400,
                        "VALIDATION_FAILED")
                .body("violations[0].field", containsString("Last-Event-ID"));
    }
}
