package io.gangway.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several people, who do everything at once: each version's recorded life is still one that a version can have. */
@QuarkusTest
class PolicyConcurrencyIT extends ComponentTest {

    private static final int CALLS_PER_PERSON = 40;

    /** What may follow what. */
    private static final Map<String, List<String>> NEXT = Map.of(
            "", List.of("drafted"),
            "drafted", List.of("edited", "submitted", "discarded"),
            "edited", List.of("edited", "submitted", "discarded"),
            "submitted", List.of("approved", "rejected", "withdrawn"),
            "approved", List.of("activated", "rejected", "withdrawn"),
            "activated", List.of("retired"));

    private static final Map<String, String> STATE_AFTER = Map.of(
            "drafted", "DRAFT",
            "edited", "DRAFT",
            "submitted", "SUBMITTED",
            "discarded", "DISCARDED",
            "approved", "APPROVED",
            "rejected", "REJECTED",
            "withdrawn", "REJECTED",
            "activated", "ACTIVATED",
            "retired", "RETIRED");

    private static final List<Integer> EXPECTED = List.of(200, 201, 403, 404, 409, 412, 422);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whateverPeopleDoAtOnceTheDatabaseTellsALegalStory(long seed) throws Exception {
        // Given
        var product = PolicyClient.aProduct();
        var people = List.of(
                PolicyClient.somebody("tenant-admin"),
                PolicyClient.somebody("tenant-admin", "rule-approver"),
                PolicyClient.somebody("tenant-admin", "rule-approver"),
                PolicyClient.somebody("rule-approver"));

        // When
        var answers = allAtOnce(IntStream.range(0, people.size())
                .<Callable<List<Response>>>mapToObj(at -> () -> actAtRandom(people.get(at), product, seed * 100 + at))
                .toList());

        // Then
        assertThat(answers).flatExtracting(list -> list).allSatisfy(answer -> assertThat(answer.statusCode())
                .as(answer.asString())
                .isIn(EXPECTED));
        assertThat(answers)
                .flatExtracting(list -> list)
                .extracting(Response::statusCode)
                .contains(200, 201, 409);
        var versions = query("select id::text from policy where product = '%s' order by version", product);
        assertThat(versions).hasSizeGreaterThan(2);
        assertThat(query("select version::text from policy where product = '%s' order by policy.version", product))
                .isEqualTo(IntStream.rangeClosed(1, versions.size())
                        .mapToObj(Integer::toString)
                        .toList());
        assertThat(query("select id::text from policy where product = '%s' and state = 'DRAFT'", product))
                .hasSizeLessThan(2);
        versions.forEach(PolicyConcurrencyIT::expectALegalStory);
        expectOneInForce(product);
    }

    private static List<Response> actAtRandom(PolicyClient person, String product, long seed) {
        var random = new Random(seed);
        var answers = new ArrayList<Response>();
        for (var call = 0; call < CALLS_PER_PERSON; call++) {
            var versions =
                    query("select id::text from policy where product = '%s' order by version desc limit 3", product);
            answers.add(
                    versions.isEmpty() || random.nextInt(6) == 0
                            ? person.draft(product)
                            : act(person, versions.get(random.nextInt(versions.size())), random));
        }
        return answers;
    }

    private static Response act(PolicyClient person, String id, Random random) {
        return switch (random.nextInt(14)) {
            case 0, 1, 2 -> person.edit(id, terms -> terms.put("minimumAge", random.nextInt(100)));
            case 3, 4, 5 -> person.submit(id);
            case 6 -> person.reject(id, "Because " + random.nextInt(2));
            case 7, 8, 9 -> person.approve(id);
            case 10, 11 -> person.activate(id);
            case 12 -> person.retire(id);
            default -> person.delete(id);
        };
    }

    private static void expectALegalStory(String id) {
        var events = query(
                "select lower(kind) || ' ' || by_whom from policy_event where policy_id = '%s' order by at, id", id);
        var makers = new HashSet<String>();
        var last = "";
        for (var event : events) {
            var kind = event.split(" ", 2)[0];
            var by = event.split(" ", 2)[1];
            assertThat(NEXT.getOrDefault(last, List.of()))
                    .as("after %s in %s", last, events)
                    .contains(kind);
            switch (kind) {
                case "drafted", "edited", "submitted" -> makers.add(by);
                case "approved", "activated", "retired", "rejected" ->
                    assertThat(makers).as("%s in %s", event, events).doesNotContain(by);
                case "withdrawn" -> assertThat(makers).contains(by);
                default -> {}
            }
            last = kind;
        }
        assertThat(query("select state from policy where id = '%s'", id)).containsExactly(STATE_AFTER.get(last));
        assertThat(query("select unnest(makers) from policy where id = '%s'", id))
                .containsExactlyInAnyOrderElementsOf(makers);
        assertThat(query("select edited_by from policy_revision where policy_id = '%s'", id))
                .hasSize((int) events.stream()
                        .filter(event -> event.startsWith("drafted") || event.startsWith("edited"))
                        .count());
    }

    private static void expectOneInForce(String product) {
        assertThat(PolicyClient.ADMIN
                        .request()
                        .queryParam("product", product)
                        .queryParam("status", "ACTIVE")
                        .get("/v1/policies")
                        .<List<String>>path("items.id"))
                .hasSizeLessThan(2);
    }

    @Test
    void ofManyWhoDraftAtOnceOneDoes() throws Exception {
        // Given
        var product = PolicyClient.aProduct();
        var people = List.of(PolicyClient.ADMIN, PolicyClient.somebody("tenant-admin"));

        // When
        var answers = allAtOnce(IntStream.range(0, 8)
                .<Callable<Response>>mapToObj(at -> () -> people.get(at % 2).draft(product))
                .toList());

        // Then
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 201))
                .hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 409))
                .hasSize(7);
        answers.stream()
                .filter(answer -> answer.statusCode() == 409)
                .forEach(answer -> expectProblem(answer, 409, "DRAFT_EXISTS"));
    }

    @Test
    void ofAnApprovalAndARejectionAtOnceBothAreOnRecordOrOneIsRefused() throws Exception {
        for (var round = 0; round < 5; round++) {
            // Given
            var id = PolicyClient.ADMIN.drafted(PolicyClient.aProduct());
            PolicyClient.ADMIN.submit(id).then().statusCode(200);
            var other = PolicyClient.somebody("rule-approver");

            // When
            var answers = allAtOnce(
                    List.<Callable<Response>>of(() -> PolicyClient.APPROVER.approve(id), () -> other.reject(id, "No")));

            // Then
            assertThat(answers.get(1).statusCode()).isEqualTo(200);
            assertThat(answers.get(0).statusCode()).isIn(200, 409);
            assertThat(query("select state from policy where id = '%s'", id)).containsExactly("REJECTED");
            expectALegalStory(id);
        }
    }

    private static <T> List<T> allAtOnce(List<Callable<T>> calls) throws Exception {
        var barrier = new CyclicBarrier(calls.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<T>>();
            for (var call : calls) {
                running.add(threads.submit(() -> {
                    barrier.await();
                    return call.call();
                }));
            }
            var answers = new ArrayList<T>();
            for (var answer : running) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    private static List<String> query(String query, String parameter) {
        return Database.of(Tenant.ACME_BANK).list(query.formatted(parameter));
    }
}
