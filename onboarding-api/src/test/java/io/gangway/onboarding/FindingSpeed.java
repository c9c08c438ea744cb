package io.gangway.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * Measures how people are found and how onboardings are listed among 10,000 ended ones and among a million; not part of the
 * build. The README says how to run it.
 */
@QuarkusTest
class FindingSpeed extends ComponentTest {

    private static final Caller REVIEWER = new Caller(Tenant.ACME_BANK, "reviewer");
    private static final int FEW = 10_000;
    private static final int MANY = Integer.getInteger("gangway.speed.onboardings", 1_000_000);
    private static final int PERSONS = 100;

    /** What is asked about each of many random persons. */
    private static final Map<String, Function<MadeUp, Response>> QUESTIONS = new LinkedHashMap<>();

    static {
        QUESTIONS.put("search: a family name", person -> search(person.familyName()));
        QUESTIONS.put("search: a given name", person -> search(person.givenName()));
        QUESTIONS.put(
                "search: two common beginnings",
                person -> search(person.givenName().substring(0, 2) + " "
                        + person.familyName().substring(0, 3)));
        QUESTIONS.put("search: both names", person -> search(person.givenName() + " " + person.familyName()));
        QUESTIONS.put("search: e-mail", person -> search(person.email()));
        QUESTIONS.put("search: end of a phone number", person -> search(person.endOfPhone()));
        QUESTIONS.put("similar applications", person -> REVIEWER.request()
                .get("/v1/onboardings/{id}/similar", person.onboarding()));
        QUESTIONS.put("list, first 50", _ -> REVIEWER.request().get("/v1/onboardings?limit=50"));
        QUESTIONS.put("list, 50 behind a cursor anywhere", person -> REVIEWER.request()
                .get("/v1/onboardings?limit=50&cursor={cursor}", person.cursor()));
    }

    private record MadeUp(UUID onboarding, String givenName, String familyName, String email, String phone) {

        String endOfPhone() {
            return phone.substring(phone.length() - 8);
        }

        /** As the list gives them out. */
        String cursor() {
            var bytes = ByteBuffer.allocate(2 * Long.BYTES)
                    .putLong(onboarding.getMostSignificantBits())
                    .putLong(onboarding.getLeastSignificantBits());
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
        }
    }

    /** Milliseconds seen by the caller. */
    private record Seen(double p50, double p95, double p99) {
        @Override
        public String toString() {
            return "%.1f / %.1f / %.1f".formatted(p50, p95, p99);
        }
    }

    @Test
    void peopleAreFoundAtOnceAmongAMillion() {
        // Given
        var crowd = new Crowd(ThePast.of(Tenant.ACME_BANK).policy());
        crowd.grow(1, FEW);
        measured(crowd);
        var few = measured(crowd);

        // When
        crowd.grow(FEW + 1, MANY);
        measured(crowd);
        var many = measured(crowd);

        // Then
        System.out.printf("| ms p50 / p95 / p99 | %,d onboardings | %,d onboardings | p95 |%n", FEW, MANY);
        many.forEach((question, seen) -> System.out.printf(
                "| %s | %s | %s | x%.1f |%n",
                question,
                few.get(question),
                seen,
                seen.p95() / few.get(question).p95()));
        crowd.sizes().forEach(System.out::println);
        assertThat(many.values()).allSatisfy(seen -> assertThat(seen.p50()).isLessThan(200));
    }

    private static Map<String, Seen> measured(Crowd crowd) {
        var persons = crowd.persons(PERSONS).stream().map(FindingSpeed::madeUp).toList();
        var seen = new LinkedHashMap<String, Seen>();
        QUESTIONS.forEach((question, ask) -> seen.put(question, measure(ask, persons)));
        return seen;
    }

    private static Seen measure(Function<MadeUp, Response> ask, List<MadeUp> persons) {
        var millis = persons.stream()
                .mapToDouble(person -> {
                    var begun = System.nanoTime();
                    ask.apply(person).then().statusCode(200);
                    return (System.nanoTime() - begun) / 1e6;
                })
                .sorted()
                .toArray();
        return new Seen(at(millis, 50), at(millis, 95), at(millis, 99));
    }

    private static double at(double[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    private static MadeUp madeUp(String person) {
        var parts = Arrays.asList(person.split("\\|", -1));
        return new MadeUp(UUID.fromString(parts.get(0)), parts.get(1), parts.get(2), parts.get(3), parts.get(4));
    }

    private static Response search(String text) {
        return REVIEWER.request()
                .contentType(ContentType.JSON)
                .body(Map.of("text", text))
                .post("/v1/applicants/search");
    }
}
