package io.gangway.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.gangway.engine.EngineUnavailable;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is stuck is found and set going again, with the database and a cluster that a test plays as witnesses. */
@QuarkusTest
@TestProfile(PlayedEngine.class)
class ReconcilerIT extends ComponentTest {

    private static void change(String id, String assignment) {
        Database.ownedFor(Tenant.ACME_BANK)
                .list("update onboarding set " + assignment + " where id = ?", UUID.fromString(id));
    }

    private static void forgetEngineCommands(String id) {
        Database.of(Tenant.ACME_BANK).list("delete from outbox where destination = 'engine' and message_key = ?", id);
    }

    private static List<String> engineCommands(String id) {
        return Database.of(Tenant.ACME_BANK)
                .list("select type from outbox where destination = 'engine' and message_key = ?", id);
    }

    private static long repairs(String id) {
        return Caller.ACME.timeline(id).jsonPath().getList("items.kind").stream()
                .filter("repaired"::equals)
                .count();
    }

    @Test
    void whatIsOverdueExpiresWithoutTheEngine() {
        // Given
        var id = Caller.ACME.started(AnOnboarding.ofAda());

        // When
        change(id, "due_at = now() - interval '1 hour'");

        // Then
        await().untilAsserted(() -> Caller.ACME.get(id).then().body("status", equalTo("EXPIRED")));
        Caller.ACME.get(id).then().body("checks.status", equalTo(List.of("WITHDRAWN", "WITHDRAWN", "WITHDRAWN")));
        assertThat(repairs(id)).isEqualTo(1);
    }

    @Test
    void whatWasNeverStartedIsStartedAgain() {
        // Given
        var id = Caller.ACME.started(AnOnboarding.ofAda());
        forgetEngineCommands(id);

        // When
        change(id, "touched_at = now() - interval '1 hour'");

        // Then
        await().untilAsserted(() -> assertThat(engineCommands(id)).containsExactly("StartProcess"));
        assertThat(repairs(id)).isEqualTo(1);
    }

    @Test
    void anInstanceThatOutlivesItsOnboardingIsEnded() {
        // Given
        var id = Caller.ACME.started(AnOnboarding.ofAda());
        Caller.ACME.cancel(id, REASON).then().statusCode(200);
        forgetEngineCommands(id);

        // When
        change(id, "process_instance_id = '4711', touched_at = now() - interval '1 hour'");
        Database.ownedFor(Tenant.ACME_BANK).list("alter table onboarding disable trigger refuse_second_answer");
        change(id, "decided_at = now() - interval '1 hour'");
        Database.ownedFor(Tenant.ACME_BANK).list("alter table onboarding enable trigger refuse_second_answer");

        // Then
        await().untilAsserted(() -> assertThat(engineCommands(id)).contains("CancelInstance"));
        assertThat(repairs(id)).isPositive();
    }

    @Test
    void whatStandsStillBecauseItsInstanceIsGoneGetsAnother() {
        // Given
        var id = Caller.ACME.started(AnOnboarding.ofAda());
        forgetEngineCommands(id);
        PlayedCluster.answers(instance -> false);

        // When
        standsStill(id, "4711");

        // Then
        await().untilAsserted(() -> assertThat(engineCommands(id)).containsExactly("StartProcess"));
        assertThat(repairs(id)).isEqualTo(1);
        assertThat(of(id, "process_instance_id is null")).isEqualTo("t");
    }

    @Test
    void whatStandsStillAndOnlyWaitsIsLeftToWait() {
        // Given
        var id = Caller.ACME.started(AnOnboarding.ofAda());
        forgetEngineCommands(id);
        PlayedCluster.answers(instance -> true);

        // When
        standsStill(id, "4712");

        // Then
        await().untilAsserted(() ->
                assertThat(of(id, "touched_at > now() - interval '1 minute'")).isEqualTo("t"));
        assertThat(engineCommands(id)).isEmpty();
        assertThat(repairs(id)).isZero();
        assertThat(of(id, "process_instance_id")).isEqualTo("4712");
    }

    @Test
    void theClusterIsAskedWhileNobodyHoldsTheOnboarding() {
        // Given
        var id = Caller.ACME.started(AnOnboarding.ofAda());
        var locked = new CompletableFuture<List<String>>();
        PlayedCluster.answers(instance -> {
            if (instance.equals("4713")) {
                locked.complete(Database.ownedFor(Tenant.ACME_BANK)
                        .list("select status from onboarding where id = ? for update nowait", UUID.fromString(id)));
            }
            return true;
        });

        // When
        forgetEngineCommands(id);
        standsStill(id, "4713");

        // Then
        assertThat(locked).succeedsWithin(Duration.ofSeconds(30)).isEqualTo(List.of("RECEIVED"));
    }

    @Test
    void aClusterThatIsAwayHoldsUpNoDeadlineAndNoOtherFinding() {
        // Given
        PlayedCluster.answers(instance -> {
            throw new EngineUnavailable("UNAVAILABLE");
        });
        var stalled = Caller.ACME.started(AnOnboarding.ofAda());
        forgetEngineCommands(stalled);
        standsStill(stalled, "4714");
        var unstarted = Caller.ACME.started(AnOnboarding.ofAda());
        forgetEngineCommands(unstarted);
        var overdue = Caller.ACME.started(AnOnboarding.ofAda());

        // When
        change(unstarted, "touched_at = now() - interval '1 hour'");
        change(overdue, "due_at = now() - interval '1 hour'");

        // Then
        await().untilAsserted(() -> Caller.ACME.get(overdue).then().body("status", equalTo("EXPIRED")));
        await().untilAsserted(() -> assertThat(engineCommands(unstarted)).containsExactly("StartProcess"));
        assertThat(of(stalled, "process_instance_id")).isEqualTo("4714");
    }

    private static void standsStill(String id, String instance) {
        change(id, "process_instance_id = '" + instance + "', touched_at = now() - interval '1 hour'");
    }

    private static String of(String id, String what) {
        return Database.of(Tenant.ACME_BANK)
                .list("select (" + what + ")::text from onboarding where id = ?", UUID.fromString(id))
                .getFirst()
                .replace("true", "t");
    }

    @AfterEach
    void theClusterIsQuiet() {
        PlayedCluster.answers(instance -> true);
    }
}
