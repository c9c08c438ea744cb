package io.gangway.onboarding.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateOfBirthTest {

    private final DateOfBirth.Validator validator =
            new DateOfBirth.Validator(Clock.fixed(Instant.parse("2026-11-21T09:59:59Z"), ZoneOffset.UTC));

    @ParameterizedTest
    @CsvSource({
        "1990-12-10, true",
        "2024-02-29, true",
        "2026-11-21, true",
        "2026-11-22, false",
        "1876-11-21, true",
        "1876-11-20, false",
        "1990-02-30, false",
        "2023-02-29, false",
        "1990-2-3, false",
        "19901210, false",
        "'1990-12-10 ', false"
    })
    void aDateOfBirthExistsAndIsNotInTheFuture(String date, boolean valid) {
        assertThat(validator.isPossible(date)).isEqualTo(valid);
    }
}
