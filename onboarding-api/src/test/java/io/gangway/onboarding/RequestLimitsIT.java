package io.gangway.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who asks for too much is asked to wait, and nobody else is. */
@QuarkusTest
@TestProfile(RequestLimitsIT.Strict.class)
class RequestLimitsIT extends ComponentTest {

    private static final String UNKNOWN = UUID.randomUUID().toString();

    /** Nothing comes back within a test, however slow the machine: a burst is all there is. */
    public static class Strict implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "gangway.limits.caller.burst", "5",
                    "gangway.limits.caller.per-minute", "1",
                    "gangway.limits.tenant.burst", "1000000",
                    "gangway.limits.tenant.per-minute", "1000000");
        }
    }

    @Test
    void oneTooManyIsRefusedAndSaysWhenToComeBack() {
        // Given
        var first = Caller.ACME.get(UNKNOWN);
        assertThat(first.header("RateLimit-Limit")).isEqualTo("5");
        assertThat(first.header("RateLimit-Remaining")).isEqualTo("4");
        assertThat(first.header("RateLimit-Reset")).isEqualTo("60");

        // When
        var refused = first;
        while (refused.statusCode() == 404) {
            refused = Caller.ACME.get(UNKNOWN);
        }

        // Then
        expectProblem(refused, 429, "RATE_LIMITED");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
        assertThat(refused.header("RateLimit-Remaining")).isEqualTo("0");
        expectProblem(Caller.NOVA.get(UNKNOWN), 404, "NOT_FOUND");
        expectProblem(new Caller(Tenant.ACME_BANK, "operator").get(UNKNOWN), 404, "NOT_FOUND");
    }
}
