package io.gangway.onboarding.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class IfMatchTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "*", "\"1\", *"})
    void whoeverWritesNamesWhatTheyHaveSeen(String header) {
        assertThatExceptionOfType(IfMatchRequired.class).isThrownBy(() -> IfMatch.of(header));
    }

    @Test
    void anyOfTheTagsWillDo() {
        var seen = IfMatch.of("\"3\" , \"12\", W/\"7\"");

        assertThat(seen.meets(3)).isTrue();
        assertThat(seen.meets(12)).isTrue();
        assertThat(seen.meets(7)).isFalse();
        assertThat(seen.latest()).hasValue(12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "W/\"3\"", "\"03x\"", "\"9999999999\"", "\"3", "''"})
    void whatIsNoTagOfOursMeetsNothing(String header) {
        assertThat(IfMatch.of(header).meets(3)).isFalse();
        assertThat(IfMatch.of(header).latest()).isEmpty();
    }
}
