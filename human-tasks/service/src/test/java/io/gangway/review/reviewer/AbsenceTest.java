package io.gangway.review.reviewer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.gangway.platform.problem.InvalidRequest;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AbsenceTest {

    private static final Instant FROM = Instant.parse("2026-12-24T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2027-01-02T00:00:00Z");

    @Test
    void aPersonIsAwayFromTheFirstMomentToTheFirstMomentBack() {
        // Given
        var absence = new AbsenceRequest(FROM, UNTIL).absence();

        // Then
        assertThat(absence.covers(FROM)).isTrue();
        assertThat(absence.covers(UNTIL.minusNanos(1))).isTrue();
        assertThat(absence.covers(UNTIL)).isFalse();
        assertThat(absence.covers(FROM.minusNanos(1))).isFalse();
    }

    @Test
    void nobodyIsBackBeforeTheyLeft() {
        assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> new AbsenceRequest(UNTIL, FROM).absence());
        assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> new AbsenceRequest(FROM, FROM).absence());
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> new AbsenceRequest(FROM, Instant.MAX).absence());
    }
}
