package io.gangway.onboarding.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gangway.onboarding.rehearsal.Scope.Window;
import io.gangway.platform.problem.InvalidRequest;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RehearsalRequestTest {

    private static final Instant REQUEST = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void asksForTheLastThousandWhenItSaysNothing() {
        assertThat(RehearsalRequest.USUAL.scope()).isEqualTo(Scope.ofLast(1_000));
        assertThat(new RehearsalRequest(7, null, null).scope()).isEqualTo(Scope.ofLast(7));
    }

    @Test
    void whatIsDecidedAfterTheRequestDoesNotCount() {
        assertThat(Scope.ofLast(7).asOf(REQUEST)).isEqualTo(new Window(Instant.EPOCH, REQUEST, 7));
        assertThat(period("2026-11-01T00:00:00+01:00", null).asOf(REQUEST))
                .isEqualTo(new Window(Instant.parse("2026-10-31T23:00:00Z"), REQUEST, Scope.MOST));
        assertThat(period("2026-11-01T00:00:00Z", "2027-01-01T00:00:00Z")
                        .asOf(REQUEST)
                        .until())
                .isEqualTo(REQUEST);
        assertThat(period("2026-11-01T00:00:00Z", "2026-11-02T00:00:00Z")
                        .asOf(REQUEST)
                        .until())
                .isEqualTo(Instant.parse("2026-11-02T00:00:00Z"));
    }

    private static Scope period(String from, String to) {
        return new RehearsalRequest(null, from, to).scope();
    }

    @ParameterizedTest
    @CsvSource({
        "5, 2026-11-01T00:00:00Z,",
        "5,, 2026-11-01T00:00:00Z",
        ",, 2026-11-01T00:00:00Z",
        ", 2026-11-01T00:00:00Z, 2026-11-01T00:00:00Z",
        ", 2026-11-02T00:00:00Z, 2026-11-01T00:00:00Z",
        ", yesterday,",
        ", 2026-11-01,",
        ", 2026-11-01T00:00:00,",
        ", 1969-12-31T23:59:59Z,",
        ", +10000-01-01T00:00:00Z,",
        ", 2026-11-01T00:00:00.00000000000000000000000Z,",
    })
    void refusesWhatIsNoPeriod(Integer last, String from, String to) {
        var request = new RehearsalRequest(last, from, to);

        assertThatThrownBy(request::scope).isInstanceOf(InvalidRequest.class);
    }
}
