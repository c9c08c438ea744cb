package io.gangway.review.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.platform.tenancy.TenantId;
import io.gangway.review.task.HumanTasksStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How a session begins, goes on and ends where it is kept. */
@QuarkusTest
@QuarkusTestResource(HumanTasksStack.class)
class SessionTableIT {

    private static final Duration LIFE = Duration.ofMinutes(30);

    private final SessionKey key = SessionKey.make(new TenantId(UUID.randomUUID()));

    @Inject
    SessionTable table;

    @Test
    void aSessionThatWasEndedIsNotRenewedByARequestOnItsWay() {
        // Given
        table.keep(key, kept(1), LIFE);
        table.end(key);

        // When
        var renewed = table.renew(key, new byte[] {2}, LIFE);

        // Then
        assertThat(renewed).isFalse();
        assertThat(table.find(key)).isEmpty();
    }

    @Test
    void aRenewalKeepsTheSessionThatWasAboutToEnd() {
        // Given
        table.keep(key, kept(1), LIFE);
        table.fade(key);

        // When
        var renewed = table.renew(key, new byte[] {2}, LIFE);

        // Then
        assertThat(renewed).isTrue();
        assertThat(table.find(key))
                .hasValueSatisfying(found -> assertThat(found.tokens()).containsExactly(2));
    }

    private static SessionTable.Kept kept(int tokens) {
        return new SessionTable.Kept("somebody", "a session", new byte[] {(byte) tokens});
    }
}
