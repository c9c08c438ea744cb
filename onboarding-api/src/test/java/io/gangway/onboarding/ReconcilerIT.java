package io.gangway.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is stuck is found and set going again, with the database as the only witness. An instance that is gone: OutageIT. */
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
}
