package io.gangway.review.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/**
 * Measures list and counts over 10,000 open tasks, first with 10,000 ended ones and then with a million; not part of the build.
 * The README says how to run it.
 */
@QuarkusTest
class InboxSpeed extends ComponentTest {

    private static final int OPEN = 10_000;
    private static final int FEW = 10_000;
    private static final int MANY = Integer.getInteger("gangway.speed.ended", 1_000_000);
    private static final int ROUNDS = 100;
    private static final int REVIEWERS = 50;

    private static final List<String> PATHS = List.of(
            "/v1/tasks?status=OPEN&limit=50",
            "/v1/tasks?status=OPEN,CLAIMED,PROPOSED&sort=due&limit=50",
            "/v1/tasks?status=OPEN,CLAIMED,PROPOSED&dueBefore=PT0S&sort=due&limit=50",
            "/v1/tasks?status=OPEN&product=mobile-plan&limit=50",
            "/v1/tasks?status=OPEN&reason=CHECK_UNANSWERED&openedBefore=-P3D&sort=opened&limit=50",
            "/v1/tasks?status=CLAIMED,PROPOSED,AWAITING_PROCESS&assignee=me&limit=50",
            "/v1/tasks?status=DECIDED,CLOSED&assignee=me&sort=newest&limit=50",
            "/v1/tasks?status=DECIDED,CLOSED&sort=newest&limit=50",
            "/v1/tasks?limit=50",
            "/v1/views/counts");

    @Test
    void theInboxAnswersAtOnceHoweverMuchHasEnded() throws SQLException {
        // Given
        var me = myId();
        open();
        ended(me, 1, FEW);
        var paths = new ArrayList<>(PATHS);
        paths.add(3, "/v1/tasks?status=OPEN&limit=50&cursor=" + lateCursor());
        paths.forEach(InboxSpeed::measure);
        var few = paths.stream().map(InboxSpeed::measure).toList();

        // When
        ended(me, FEW + 1, MANY);
        paths.forEach(InboxSpeed::measure);
        var many = paths.stream().map(InboxSpeed::measure).toList();

        // Then
        System.out.printf("| %,d open, ms p50 / p95 / p99 | %,d ended | %,d ended | p95 |%n", OPEN, FEW, MANY);
        for (var at = 0; at < paths.size(); at++) {
            var path = paths.get(at).replaceFirst("cursor=.*", "cursor=...");
            System.out.printf(
                    "| `%s` | %s | %s | x%.1f |%n",
                    path,
                    few.get(at),
                    many.get(at),
                    many.get(at).p95() / few.get(at).p95());
        }
        assertThat(many).allSatisfy(seen -> assertThat(seen.p50()).isLessThan(200));
    }

    /** Milliseconds seen by the caller. */
    private record Seen(double p50, double p95, double p99) {
        @Override
        public String toString() {
            return "%.1f / %.1f / %.1f".formatted(p50, p95, p99);
        }
    }

    private static Seen measure(String path) {
        var millis = new double[ROUNDS];
        for (var round = 0; round < ROUNDS; round++) {
            var request = Caller.REVIEWER.request().urlEncodingEnabled(false);
            var begun = System.nanoTime();
            request.get(path).then().statusCode(200);
            millis[round] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(millis);
        return new Seen(millis[ROUNDS / 2], millis[ROUNDS * 95 / 100], millis[ROUNDS * 99 / 100]);
    }

    private static String lateCursor() {
        var cursor = "";
        for (var page = 0; page < OPEN / 200 - 2; page++) {
            cursor = Caller.REVIEWER
                    .request()
                    .get("/v1/tasks?status=OPEN&limit=200" + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .path("nextCursor");
        }
        return cursor;
    }

    /** As the service knows the reviewer who asks. */
    private String myId() {
        var task = anOpenTask();
        Caller.REVIEWER.claimed(task);
        return Caller.REVIEWER.get(task).path("claimedBy.id");
    }

    private static void open() throws SQLException {
        fill("open", 1, OPEN, "'OPEN', null, null, null, null, null, null, null, null");
    }

    /** Half decided, by so many people of whom the caller is one, and half closed. */
    private static void ended(String me, int first, int last) throws SQLException {
        var decided = "(i % 2 = 0)";
        var reviewer = "case when i / 2 %% %1$d = 0 then '%2$s' else 'reviewer ' || i / 2 %% %1$d end"
                .formatted(REVIEWERS, me);
        fill("ended", first, last, """
            case when %1$s then 'DECIDED' else 'CLOSED' end, case when %1$s then %2$s end, case when %1$s then 'A reviewer' end,
            case when %1$s then now() end, case when %1$s then 'APPROVE' end,
            case when %1$s then 'DOCUMENTS_VERIFIED' end, case when %1$s then now() end,
            case when not %1$s then 'ONBOARDING_CANCELLED' end, case when not %1$s then now() end
            """.formatted(decided, reviewer));
    }

    private static void fill(String kind, int first, int last, String ending) throws SQLException {
        try (var database = connection("gangway.database.user", "gangway.database.password")) {
            database.setAutoCommit(false);
            var numbers = "generate_series(%d, %d) i".formatted(first, last);
            execute(
                    database,
                    "select set_config('app.tenant', '%s', true)".formatted(Tenant.ACME_BANK.id()),
                    "insert into review (id) select md5('%s ' || i)::uuid from %s".formatted(kind, numbers),
                    """
                    insert into task (id, tenant_id, version, onboarding_id, product, reason, findings, priority,
                        opened_at, due_at, onboarding_due_at, status, assignee_id, assignee_name, claimed_at, outcome,
                        reason_code, decided_at, close_reason, closed_at)
                    select md5('%s ' || i)::uuid, current_setting('app.tenant')::uuid, 0, gen_random_uuid(),
                        (array['current-account', 'mobile-plan', 'credit-card'])[1 + i %% 3],
                        (array['CHECK_TO_CONSIDER', 'CHECK_UNANSWERED'])[1 + i %% 2],
                        '[{"checkType": "address", "status": "CLEAR", "reasons": []},
                          {"checkType": "credit", "status": "CONSIDER", "score": 480, "reasons": ["PAYMENT_DEFAULT"]},
                          {"checkType": "criminal-record", "status": "UNANSWERED", "reasons": []}]',
                        1 + i %% 3, now() - i * interval '1 minute', now() + (5000 - i) * interval '1 minute',
                        now() + interval '30 days', %s
                    from %s
                    """.formatted(kind, ending, numbers));
            database.commit();
        }
        try (var owner = connection("gangway.database.owner", "gangway.database.owner.password")) {
            execute(owner, "vacuum analyze task");
        }
    }

    private static Connection connection(String user, String password) throws SQLException {
        return DriverManager.getConnection(setting("gangway.database.url"), setting(user), setting(password));
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
