package io.gangway.onboarding.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdCursorTest {

    @Test
    void aCursorLeadsBackToItsPlace() {
        var cursor = new IdCursor(UUID.fromString("01931f2a-5a07-7e11-8f0c-6b1d2e3f4a02"));

        assertThat(IdCursor.parse(cursor.text())).isEqualTo(cursor);
        assertThat(cursor.text()).matches("[A-Za-z0-9_-]{22}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "nonsense", "AAAA", "01931f2a-5a07-7e11-8f0c-6b1d2e3f4a02", "ä", "a b", "=="})
    void nothingElseIsACursor(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> IdCursor.parse(text));
    }
}
