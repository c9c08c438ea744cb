package io.gangway.review.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;

import io.gangway.review.contract.ReviewCommand.EscalateReview;
import io.gangway.review.contract.ReviewCommand.EscalationReason;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Finding tasks. Other tests' tasks are in the same inbox, so these look at their own and at the order of all. */
@QuarkusTest
class TaskListIT extends ComponentTest {

    @Test
    void urgentTasksComeFirstThenTheOldest() {
        // Given
        var young = anOpenTask(Tenant.ACME_BANK, Instant.parse("2026-11-21T12:00:00Z"));
        var old = anOpenTask(Tenant.ACME_BANK, Instant.parse("2026-11-21T11:00:00.000001Z"));
        var urgent = anOpenTask(Tenant.ACME_BANK, Instant.parse("2026-11-21T13:00:00Z"));
        broker.send(Tenant.ACME_BANK, new EscalateReview(urgent, EscalationReason.REMINDER_DUE));
        broker.awaitHandled(urgent);

        // When
        var all = allPagesOfOpenTasks();

        // Then
        assertThat(all.stream().map(item -> UUID.fromString(String.valueOf(item.get("id")))))
                .containsSubsequence(urgent, old, young)
                .doesNotHaveDuplicates();
        assertThat(all)
                .isSortedAccordingTo(Comparator.<Map<String, Object>, Priority>comparing(
                                item -> Priority.valueOf(String.valueOf(item.get("priority"))))
                        .thenComparing(item -> Instant.parse(String.valueOf(item.get("openedAt"))))
                        .thenComparing(item -> String.valueOf(item.get("id"))));
    }

    private static List<Map<String, Object>> allPagesOfOpenTasks() {
        var all = new ArrayList<Map<String, Object>>();
        var cursor = "";
        do {
            var page = Caller.REVIEWER
                    .request()
                    .queryParams("status", "OPEN", "limit", 2)
                    .queryParams(cursor.isEmpty() ? Map.of() : Map.of("cursor", cursor))
                    .get("/v1/tasks")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(lessThanOrEqualTo(2)))
                    .extract()
                    .jsonPath();
            all.addAll(page.getList("items"));
            assertThat(all).as("a page is never given twice").doesNotHaveDuplicates();
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        return all;
    }

    @Test
    void mineAreTheTasksThatIHold() {
        // Given
        var mine = anOpenTask();
        var others = anOpenTask();
        Caller.REVIEWER.claimed(mine);
        Caller.SENIOR.claimed(others);

        // Then
        list(Caller.REVIEWER, "?status=CLAIMED&assignee=me&limit=100")
                .statusCode(200)
                .body("items.id", hasItem(mine.toString()))
                .body("items.id", not(hasItem(others.toString())))
                .body("items.claimedBy.name", everyItem(is(Caller.REVIEWER.name())));
    }

    @Test
    void aStatusNarrowsTheList() {
        // Given
        var claimed = anOpenTask();
        Caller.REVIEWER.claimed(claimed);

        // Then
        list(Caller.REVIEWER, "?status=CLAIMED&limit=100&sort=newest")
                .body("items.status", everyItem(is("CLAIMED")))
                .body("items.id", hasItem(claimed.toString()));
        list(Caller.REVIEWER, "?status=OPEN&limit=100&sort=newest").body("items.id", not(hasItem(claimed.toString())));
        list(Caller.REVIEWER, "?limit=100&sort=newest").body("items.id", hasItem(claimed.toString()));
    }

    @Test
    void anotherTenantsTasksAreNotListed() {
        // Given
        var theirs = anOpenTask();
        var own = anOpenTask(Tenant.NOVA_TELCO, Instant.parse("2026-11-21T05:06:53Z"));

        // Then
        list(Caller.OTHER_TENANTS_REVIEWER, "?limit=100")
                .body("items.id", hasItem(own.toString()))
                .body("items.id", not(hasItem(theirs.toString())));
    }

    @ParameterizedTest
    @CsvSource({
        "?status=open,status",
        "?status=WAITING,status",
        "?assignee=%00,assignee",
        "?proposer=bob,proposer",
        "?product=%00,product",
        "?reason=because,reason",
        "?priority=URGENT,priority",
        "?openedAfter=yesterday,openedAfter",
        "?openedBefore=P1000000Y,openedBefore",
        "?dueAfter=PT9999999999H,dueAfter",
        "?dueBefore=-P99999D,dueBefore",
        "?followUp=soon,followUp",
        "?sort=random,sort",
        "?limit=0,limit",
        "?limit=201,limit",
        "?limit=-1,limit",
        "?limit=ten,limit",
        "?limit=99999999999,limit",
        "?cursor=nonsense,cursor",
        "?cursor=%00,cursor",
        "?sort=due&cursor=cHJpb3JpdHkgMSAyMDI2LTExLTIxVDA1OjA2OjUzWiAwMTkzMWYyYS02YzFlLTdiNGEtOWQ1NS0zYzJmOGExYjBlMDE,cursor"
    })
    void aBadParameterIsNamed(String query, String parameter) {
        expectProblem(list(Caller.REVIEWER, query), 400, "VALIDATION_FAILED")
                .body("violations.field", contains(parameter));
    }

    @Test
    void allBadParametersAreNamedAtOnce() {
        expectProblem(list(Caller.REVIEWER, "?status=x&limit=x&sort=x&cursor=x"), 400, "VALIDATION_FAILED")
                .body("violations.field", contains("status", "sort", "cursor", "limit"))
                .body("violations[0].message", containsString("OPEN"));
    }

    private static ValidatableResponse list(Caller caller, String query) {
        return caller.request()
                .urlEncodingEnabled(false)
                .get("/v1/tasks" + query)
                .then();
    }
}
