package io.gangway.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Finding onboardings. Other tests' onboardings are in the same list, so these look for references of their own. */
@QuarkusTest
class OnboardingListIT extends ComponentTest {

    @Test
    void theNewestComeFirstPageByPage() {
        // Given
        var reference = aReference();
        var ids = Stream.generate(() -> Caller.ACME.started(AnOnboarding.ofAda().referredToAs(reference)))
                .limit(5)
                .toList();

        // When
        var found = new ArrayList<String>();
        var cursor = "";
        var pages = 0;
        do {
            var page = Caller.ACME
                    .request()
                    .queryParams(cursor.isEmpty() ? Map.of() : Map.of("cursor", cursor))
                    .get("/v1/onboardings?limit=2&externalReference=" + reference)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            found.addAll(page.getList("items.id"));
            cursor = page.getString("nextCursor");
            pages++;
        } while (cursor != null);

        // Then
        assertThat(found).containsExactlyElementsOf(ids.reversed());
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void anItemTellsEverythingButThePerson() {
        // Given
        var reference = aReference();
        Caller.ACME.started(AnOnboarding.ofAda().referredToAs(reference));

        // When
        var page = list(Caller.ACME, "?externalReference=" + reference);

        // Then
        page.then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("nextCursor", nullValue())
                .body("items[0].checks.type", contains("address", "credit", "criminal-record"));
        assertThat(page.jsonPath().getMap("items[0]"))
                .containsOnlyKeys(
                        "id",
                        "externalReference",
                        "product",
                        "policyVersion",
                        "status",
                        "createdAt",
                        "dueAt",
                        "decidedAt",
                        "decision",
                        "checks");
        assertThat(page.asString()).doesNotContain("Lovelace");
    }

    @Test
    void filtersNarrowTheList() {
        // Given
        var reference = aReference();
        var plain = Caller.ACME.started(AnOnboarding.ofAda().referredToAs(reference));
        var mobile =
                Caller.ACME.started(AnOnboarding.ofAda().referredToAs(reference).of("mobile-plan"));
        var cancelled = Caller.ACME.started(AnOnboarding.ofAda().referredToAs(reference));
        Caller.ACME.cancel(cancelled, REASON);
        String createdAt = Caller.ACME.get(plain).path("createdAt");

        // Then
        var mine = "?externalReference=" + reference;
        assertThat(ids(mine)).containsExactly(cancelled, mobile, plain);
        assertThat(ids(mine + "&status=CANCELLED")).containsExactly(cancelled);
        assertThat(ids(mine + "&product=mobile-plan")).containsExactly(mobile);
        assertThat(ids(mine + "&product=unheard-of")).isEmpty();
        assertThat(ids(mine + "&createdAfter=" + createdAt)).containsExactly(cancelled, mobile);
        assertThat(ids(mine + "&createdAfter=2000-01-01T01:00:00%2B01:00")).hasSize(3);
        assertThat(ids(mine + "&createdAfter=9999-01-01T00:00:00Z")).isEmpty();
        list(Caller.ACME, "?status=CHECKING&limit=100").then().body("items.status", everyItem(is("CHECKING")));
    }

    @Test
    void severalStatusesAreAskedForWithCommas() {
        // Given
        var reference = aReference();
        var open = Caller.ACME.started(AnOnboarding.ofAda().referredToAs(reference));
        var cancelled = Caller.ACME.started(AnOnboarding.ofAda().referredToAs(reference));
        Caller.ACME.cancel(cancelled, REASON);

        // Then
        var mine = "?externalReference=" + reference;
        assertThat(ids(mine + "&status=CHECKING,CANCELLED")).containsExactly(cancelled, open);
        assertThat(ids(mine + "&status=APPROVED,CHECKING")).containsExactly(open);
    }

    @Test
    void timesNarrowTheListFromBothSides() {
        // Given
        var reference = aReference();
        var ids = cancelled(3, reference);
        String created = Caller.ACME.get(ids.get(1)).path("createdAt");
        String decided = Caller.ACME.get(ids.get(1)).path("decidedAt");

        // Then
        var mine = "?externalReference=" + reference;
        assertThat(ids(mine + "&createdBefore=" + created)).containsExactly(ids.get(0));
        assertThat(ids(mine + "&decidedAfter=" + decided)).containsExactly(ids.get(2));
        assertThat(ids(mine + "&decidedBefore=" + decided)).containsExactly(ids.get(0));
    }

    @ParameterizedTest
    @CsvSource({"-createdAt,true", "createdAt,false", "-decidedAt,true", "decidedAt,false"})
    void eachOrderIsKeptFromPageToPage(String sort, boolean reversed) {
        // Given: decided in the order in which they were created
        var reference = aReference();
        var ids = cancelled(5, reference);
        var mine = "?sort=" + sort + "&limit=2&externalReference=" + reference;

        // When
        var found = new ArrayList<String>();
        var cursor = "";
        do {
            var page = list(Caller.ACME, mine + cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            found.addAll(page.getList("items.id"));
            var next = page.getString("nextCursor");
            cursor = next == null ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());

        // Then
        assertThat(found).isEqualTo(reversed ? ids.reversed() : ids);
    }

    @Test
    void inTheOrderOfDecisionsIsNothingThatIsUndecided() {
        // Given
        var reference = aReference();
        Caller.ACME.started(AnOnboarding.ofAda().referredToAs(reference));

        // Then
        assertThat(ids("?sort=decidedAt&externalReference=" + reference)).isEmpty();
    }

    @Test
    void aCursorOfOneOrderIsNoneInAnother() {
        // Given
        var reference = aReference();
        cancelled(2, reference);
        String cursor = list(Caller.ACME, "?limit=1&sort=decidedAt&externalReference=" + reference)
                .path("nextCursor");

        // Then
        expectProblem(list(Caller.ACME, "?sort=-decidedAt&cursor=" + cursor), 400, "INVALID_CURSOR");
        expectProblem(list(Caller.ACME, "?cursor=" + cursor), 400, "INVALID_CURSOR");
    }

    /** As the service's own role, under row-level security: no sorting, and no reading past the page. */
    @ParameterizedTest
    @CsvSource({
        "created_at,desc,<,ix_onboarding_tenant_created_at",
        "created_at,asc,>,ix_onboarding_tenant_created_at",
        "decided_at,desc,<,ix_onboarding_tenant_decided_at",
        "decided_at,asc,>,ix_onboarding_tenant_decided_at"
    })
    void eachOrderIsThatOfAnIndex(String time, String direction, String behind, String index) {
        // Given
        var decided = time.equals("decided_at") ? "decided_at is not null and" : "";

        // When
        var plan = Database.of(Tenant.ACME_BANK).explain("""
                select * from onboarding where %4$s (%1$s, id) %3$s ('2026-11-21T05:06:51Z'::timestamptz, '0192f000-0000-7000-8000-000000000000'::uuid)
                order by %1$s %2$s, id %2$s limit 21
                """.formatted(time, direction, behind, decided));

        // Then
        assertThat(plan)
                .contains(index)
                .contains("ROW(" + time)
                .doesNotContain("Filter")
                .doesNotContain("Sort");
    }

    private static List<String> cancelled(int number, String reference) {
        var ids = Stream.generate(() -> Caller.ACME.started(AnOnboarding.ofAda().referredToAs(reference)))
                .limit(number)
                .toList();
        ids.forEach(id -> Caller.ACME.cancel(id, REASON).then().statusCode(200));
        return ids;
    }

    private static List<String> ids(String query) {
        return list(Caller.ACME, query).then().statusCode(200).extract().path("items.id");
    }

    @Test
    void anotherTenantsOnboardingsAreNotListed() {
        // Given
        var reference = aReference();
        var theirs = Caller.ACME.started(AnOnboarding.ofAda().referredToAs(reference));

        // Then
        list(Caller.NOVA, "?limit=100").then().body("items.id", not(hasItem(theirs)));
        list(Caller.NOVA, "?externalReference=" + reference).then().body("items", empty());
    }

    @Test
    void anotherTenantsCursorLeadsToNothingOfTheirs() {
        // Given
        var reference = aReference();
        Caller.ACME.started(AnOnboarding.ofAda().referredToAs(reference));
        Caller.ACME.started(AnOnboarding.ofAda().referredToAs(reference));
        String cursor =
                list(Caller.ACME, "?limit=1&externalReference=" + reference).path("nextCursor");

        // Then
        list(Caller.NOVA, "?externalReference=" + reference + "&cursor=" + cursor)
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @ParameterizedTest
    @CsvSource({
        "?status=received,status",
        "?status=DONE,status",
        "?status=%00,status",
        "?product=%00,product",
        "?product=current%0Aaccount,product",
        "?externalReference=%00,externalReference",
        "?createdAfter=yesterday,createdAfter",
        "?createdAfter=2026-11-21,createdAfter",
        "?createdAfter=2026-02-30T00:00:00Z,createdAfter",
        "?createdAfter=2026-11-21T05:06:51,createdAfter",
        "?createdAfter=%2B999999999-12-31T23:59:59Z,createdAfter",
        "?createdAfter=-0001-12-31T23:59:59Z,createdAfter",
        "?createdBefore=yesterday,createdBefore",
        "?decidedAfter=2026-11-21,decidedAfter",
        "?decidedBefore=%00,decidedBefore",
        "?status=CHECKING%2CDONE,status",
        "?status=CHECKING%2C,status",
        "?sort=product,sort",
        "?sort=--createdAt,sort",
        "?limit=0,limit",
        "?limit=101,limit",
        "?limit=-1,limit",
        "?limit=ten,limit",
        "?limit=1.5,limit",
        "?limit=99999999999,limit"
    })
    void aBadParameterIsNamed(String query, String parameter) {
        expectProblem(list(Caller.ACME, query), 400, "VALIDATION_FAILED").body("violations.field", contains(parameter));
    }

    @Test
    void anEndlessParameterIsRefused() {
        expectProblem(list(Caller.ACME, "?externalReference=" + "x".repeat(101)), 400, "VALIDATION_FAILED");
        expectProblem(list(Caller.ACME, "?product=" + "x".repeat(2_000)), 400, "VALIDATION_FAILED");
    }

    @Test
    void allBadParametersAreNamedAtOnce() {
        expectProblem(list(Caller.ACME, "?status=x&limit=x&createdAfter=x"), 400, "VALIDATION_FAILED")
                .body("violations.field", contains("status", "createdAfter", "limit"));
    }

    @ParameterizedTest
    @CsvSource({"nonsense", "%00", "AAAA", "%C3%A4", "AAAAAAAAAAAAAAAAAAAAAAAAAAAA", "..", "%3D%3D"})
    void aCursorThatNoPageHasGivenOutIsRefused(String cursor) {
        expectProblem(list(Caller.ACME, "?cursor=" + cursor), 400, "INVALID_CURSOR")
                .body("violations.field", contains("cursor"));
    }

    private static String aReference() {
        return "REF-" + UUID.randomUUID();
    }

    private static Response list(Caller caller, String query) {
        return caller.request().urlEncodingEnabled(false).get("/v1/onboardings" + query);
    }
}
