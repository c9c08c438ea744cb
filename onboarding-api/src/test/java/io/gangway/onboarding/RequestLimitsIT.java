package io.gangway.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who asks for too much is asked to wait, and nobody else is. */
@QuarkusTest
@TestProfile(InQuickMotion.class)
class RequestLimitsIT extends ComponentTest {

    /** Calls nothing in other tests of this start. */
    private static final Caller EAGER = new Caller(Tenant.ACME_BANK, "auditor");

    private static final String UNKNOWN = UUID.randomUUID().toString();

    @TestHTTPResource("/v1/events/stream")
    URI stream;

    @Test
    void oneTooManyIsRefusedAndSaysWhenToComeBack() {
        // Given
        var first = EAGER.get(UNKNOWN);
        assertThat(first.header("RateLimit-Limit")).isEqualTo(Integer.toString(InQuickMotion.BURST));
        assertThat(first.header("RateLimit-Remaining")).isEqualTo(Integer.toString(InQuickMotion.BURST - 1));
        assertThat(first.header("RateLimit-Reset")).isEqualTo("60");

        // When
        var refused = first;
        while (refused.statusCode() == 404) {
            refused = EAGER.get(UNKNOWN);
        }

        // Then
        expectProblem(refused, 429, "RATE_LIMITED");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
        assertThat(refused.header("RateLimit-Remaining")).isEqualTo("0");
        expectProblem(Caller.NOVA.get(UNKNOWN), 404, "NOT_FOUND");
        expectProblem(new Caller(Tenant.ACME_BANK, "operator").get(UNKNOWN), 404, "NOT_FOUND");
    }

    @Test
    void aTenantFollowsThroughSoManyStreamsAndOthersThroughTheirs() {
        // Given
        var open = Stream.generate(() -> Sse.open(Caller.NOVA, stream, null))
                .limit(InQuickMotion.STREAMS)
                .toList();
        try {
            // Then
            expectProblem(Caller.NOVA.request().get("/v1/events/stream"), 429, "TOO_MANY_STREAMS");
            try (var others = Sse.open(Caller.ACME, stream, null)) {
                assertThat(others.status()).isEqualTo(200);
            }
            var id = Caller.NOVA.started(AnOnboarding.ofAda());
            Caller.NOVA
                    .request()
                    .header("Prefer", "wait=30")
                    .get("/v1/onboardings/{id}", id)
                    .then()
                    .statusCode(200)
                    .header("Preference-Applied", nullValue());
        } finally {
            open.forEach(Sse::close);
        }
    }
}
