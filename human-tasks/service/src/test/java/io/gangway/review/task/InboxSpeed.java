package io.gangway.review.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** Measures the task list over 10,000 open tasks and as many ended ones; not part of the build. The README says how to run it. */
@QuarkusTest
class InboxSpeed extends ComponentTest {

    private static final int TASKS = 10_000;
    private static final int ROUNDS = 100;
    private static final List<String> LISTS = List.of(
            "?status=OPEN&limit=50",
            "?status=OPEN&limit=200",
            "?status=OPEN,CLAIMED,PROPOSED&sort=due&limit=50",
            "?status=OPEN,CLAIMED,PROPOSED&dueBefore=PT0S&sort=due&limit=50",
            "?status=OPEN&product=mobile-plan&limit=50",
            "?status=OPEN&reason=CHECK_UNANSWERED&openedBefore=-P3D&sort=opened&limit=50",
            "?status=CLAIMED,PROPOSED,AWAITING_PROCESS&assignee=me&limit=50",
            "?status=DECIDED,CLOSED&sort=newest&limit=50",
            "?limit=50");

    @Test
    void theInboxAnswersAtOnce() throws SQLException {
        // Given
        fill();
        LISTS.forEach(query -> measure("warming up ", "/v1/tasks" + query));

        // When
        var slowest = LISTS.stream()
                .mapToDouble(query -> measure("", "/v1/tasks" + query))
                .max()
                .orElseThrow();
        var behindAll = measure("a late page ", "/v1/tasks?status=OPEN&limit=50&cursor=" + lateCursor());
        var counts = measure("", "/v1/views/counts");

        // Then
        assertThat(slowest).isLessThan(200);
        assertThat(behindAll).isLessThan(200);
        assertThat(counts).isLessThan(200);
    }

    private static String lateCursor() {
        var cursor = "";
        for (var page = 0; page < TASKS / 200 - 2; page++) {
            cursor = Caller.REVIEWER
                    .request()
                    .get("/v1/tasks?status=OPEN&limit=200" + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .path("nextCursor");
        }
        return cursor;
    }

    /** Milliseconds in which half of them are answered, seen by the caller; the rest tells more of the machine than of us. */
    private static double measure(String what, String path) {
        var millis = new double[ROUNDS];
        for (var round = 0; round < ROUNDS; round++) {
            var request = Caller.REVIEWER.request().urlEncodingEnabled(false);
            var begun = System.nanoTime();
            request.get(path).then().statusCode(200);
            millis[round] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(millis);
        System.out.printf(
                "%s%s: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms%n",
                what,
                path.length() > 120 ? path.substring(0, 60) + "..." : path,
                millis[ROUNDS / 2],
                millis[ROUNDS * 95 / 100],
                millis[ROUNDS * 99 / 100]);
        return millis[ROUNDS / 2];
    }

    private static void fill() throws SQLException {
        try (var database = DriverManager.getConnection(
                setting("gangway.database.url"),
                setting("gangway.database.user"),
                setting("gangway.database.password"))) {
            database.setAutoCommit(false);
            execute(
                    database,
                    "select set_config('app.tenant', '%s', true)".formatted(Tenant.ACME_BANK.id()),
                    "insert into review (id) select md5('inbox ' || i)::uuid from generate_series(1, %d) i"
                            .formatted(2 * TASKS),
                    """
                    insert into task (id, tenant_id, version, onboarding_id, product, reason, findings, status, priority,
                        opened_at, due_at, onboarding_due_at, close_reason, closed_at)
                    select md5('inbox ' || i)::uuid, current_setting('app.tenant')::uuid, 0, gen_random_uuid(),
                        (array['current-account', 'mobile-plan', 'credit-card'])[1 + i %% 3],
                        (array['CHECK_TO_CONSIDER', 'CHECK_UNANSWERED'])[1 + i %% 2],
                        '[{"checkType": "address", "status": "CLEAR", "reasons": []},
                          {"checkType": "credit", "status": "CONSIDER", "score": 480, "reasons": ["PAYMENT_DEFAULT"]},
                          {"checkType": "criminal-record", "status": "UNANSWERED", "reasons": []}]',
                        case when i %% 2 = 0 then 'OPEN' else 'CLOSED' end, 1 + i %% 3,
                        now() - (i %% 10000) * interval '1 minute', now() + (5000 - i %% 10000) * interval '1 minute',
                        now() + interval '30 days',
                        case when i %% 2 = 1 then 'ONBOARDING_CANCELLED' end, case when i %% 2 = 1 then now() end
                    from generate_series(1, %d) i
                    """.formatted(2 * TASKS));
            database.commit();
        }
    }

    private static void execute(Connection database, String... statements) throws SQLException {
        try (var statement = database.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
