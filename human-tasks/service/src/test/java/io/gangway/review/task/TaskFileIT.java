package io.gangway.review.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.gangway.review.contract.CandidateRole;
import io.gangway.review.contract.ReviewCommand.OpenReview;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A list as a file for a spreadsheet. */
@QuarkusTest
class TaskFileIT extends ComponentTest {

    private final String product = "file-" + UUID.randomUUID();

    @Test
    void allThatTheConditionsFindIsARow() {
        // Given
        var held = open("=1+1", Instant.parse("2026-11-21T05:00:00Z"));
        var free = open("Größe, 7", Instant.parse("2026-11-21T06:00:00Z"));
        Caller.REVIEWER.claimed(held);

        // When
        var file = file(Caller.REVIEWER, "&sort=opened");

        // Then
        file.statusCode(200)
                .contentType("text/csv;charset=UTF-8")
                .header("Content-Disposition", equalTo("attachment; filename=\"tasks.csv\""));
        var lines = lines(file);
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).startsWith("\uFEFFexternalReference,product,reason,status,priority,openedAt,dueAt,");
        assertThat(lines.get(1))
                .startsWith("'=1+1," + product + ",CHECK_TO_CONSIDER,CLAIMED,NORMAL,2026-11-21T05:00:00Z,")
                .contains("," + Caller.REVIEWER.name() + ",", "," + held + ",");
        assertThat(lines.get(2)).startsWith("\"Größe, 7\",").contains(",OPEN,", "," + free + ",");
        assertThat(lines(file(Caller.REVIEWER, "&sort=opened"))).isEqualTo(lines);
        assertThat(lines(file(Caller.REVIEWER, "&status=OPEN"))).hasSize(2);
        assertThat(lines(file(Caller.REVIEWER, "&separator=semicolon")).getFirst())
                .startsWith("\uFEFFexternalReference;product;");
    }

    @Test
    void aDecisionHasAReasonButNoWords() {
        // Given
        var task = open("CRM-1", Instant.parse("2026-11-21T05:00:00Z"));
        Caller.REVIEWER
                .decide(task, Caller.REVIEWER.claimed(task), Caller.APPROVAL)
                .statusCode(200);

        // Then
        assertThat(lines(file(Caller.REVIEWER, "")))
                .filteredOn(line -> line.contains(task.toString()))
                .singleElement()
                .asString()
                .contains(",APPROVE,DOCUMENTS_VERIFIED,")
                .doesNotContain("passport");
    }

    @Test
    void anotherTenantsTasksAreNotInIt() {
        // Given
        open("CRM-1", Instant.parse("2026-11-21T05:00:00Z"));

        // Then
        assertThat(lines(file(Caller.OTHER_TENANTS_REVIEWER, ""))).hasSize(1);
    }

    @Test
    void ratherNoFileThanHalfOfOne() throws SQLException {
        // Given
        fill(10_001);
        try {
            // Then
            expectProblem(file(Caller.REVIEWER, ""), 422, "TOO_MANY_TASKS");
            assertThat(lines(file(Caller.REVIEWER, "&priority=HIGH"))).hasSize(10_001);
        } finally {
            change("delete from task where product = '" + product
                    + "' and opened_at < timestamptz '2021-01-01 00:00Z'");
        }
    }

    /** One of them is of low priority, the others are of high. */
    private void fill(int tasks) throws SQLException {
        change("insert into review (id) select md5('%s' || i)::uuid from generate_series(1, %d) i"
                .formatted(product, tasks));
        change("""
                insert into task (id, tenant_id, version, onboarding_id, product, reason, findings, status, priority,
                    opened_at, close_reason, closed_at)
                select md5('%1$s' || i)::uuid, current_setting('app.tenant')::uuid, 0, gen_random_uuid(), '%1$s', 'CHECK_TO_CONSIDER',
                    '[]', 'CLOSED', case when i = 1 then 3 else 1 end, timestamptz '2020-01-01 00:00Z',
                    'ONBOARDING_CANCELLED', now()
                from generate_series(1, %2$d) i
                """.formatted(product, tasks));
    }

    private static void change(String statement) throws SQLException {
        try (var owner = DriverManager.getConnection(
                        setting("gangway.database.url"),
                        setting("gangway.database.owner"),
                        setting("gangway.database.owner.password"));
                var sql = owner.createStatement()) {
            sql.execute("select set_config('app.tenant', '" + Tenant.ACME_BANK.id() + "', false)");
            sql.execute(statement);
        }
    }

    @ParameterizedTest
    @CsvSource({"&separator=tab,separator", "&status=SOON,status"})
    void aBadParameterIsNamed(String query, String parameter) {
        expectProblem(file(Caller.REVIEWER, query), 400, "VALIDATION_FAILED")
                .body("violations.field", contains(parameter));
    }

    @Test
    void aFileHasNoPages() {
        expectProblem(file(Caller.REVIEWER, "&limit=10"), 400, "UNKNOWN_PARAMETER")
                .body("violations[0].field", startsWith("limit"));
    }

    private UUID open(String reference, Instant openedAt) {
        var task = aReviewId();
        broker.send(
                Tenant.ACME_BANK,
                new OpenReview(
                        task,
                        UUID.randomUUID(),
                        product,
                        reference,
                        "CHECK_TO_CONSIDER",
                        FINDINGS,
                        openedAt.plusSeconds(3600),
                        openedAt,
                        CandidateRole.REVIEWER,
                        false,
                        List.of(),
                        List.of(),
                        null));
        awaitTask(Caller.REVIEWER, task);
        return task;
    }

    private ValidatableResponse file(Caller caller, String query) {
        return caller.request()
                .urlEncodingEnabled(false)
                .accept("text/csv")
                .get("/v1/tasks/file?product=" + product + query)
                .then();
    }

    private static List<String> lines(ValidatableResponse file) {
        var bytes = file.statusCode(200).extract().asByteArray();
        return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
