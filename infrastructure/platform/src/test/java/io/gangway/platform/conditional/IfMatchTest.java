package io.gangway.platform.conditional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class IfMatchTest {

    @ParameterizedTest
    @ValueSource(strings = {"\"3\"", " \"3\" ", "\"1\", \"3\"", "*", "\"1\", *", "\"3+xml\""})
    void aTagOfTheVersionMeetsIt(String header) {
        assertThat(IfMatch.of(header).meets(3)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\0',
            value = {"\"2\"", "3", "W/\"3\"", "\"", "\"03\"", "\"3", "\"3+\"", "\"03x\"", "\"9999999999\"", "''"})
    void anythingElseDoesNot(String header) {
        assertThat(IfMatch.of(header).meets(3)).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void whoeverWritesNamesWhatTheyHaveSeen(@Nullable String header) {
        assertThatExceptionOfType(IfMatchRequired.class).isThrownBy(() -> IfMatch.of(header));
        assertThat(IfMatch.find(header)).isEmpty();
    }

    @Test
    void theLatestOfWhatWasSeenCounts() {
        assertThat(IfMatch.of("\"3\" , \"12+xml\", W/\"70\"").latest()).hasValue(12);
        assertThat(IfMatch.of("W/\"3\", 4, *").latest()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\0',
            value = {"\"a\"", "W/\"a\"", "*"})
    void whoHasItAlreadyNamesItWeaklyOrNot(String header) {
        assertThat(IfNoneMatch.of(header).isMetBy("\"a\"")).isTrue();
        assertThat(IfNoneMatch.of("\"b\", " + header).isMetBy("W/\"a\"")).isTrue();
    }

    @Test
    void whoHasSomethingElseDoesNot() {
        assertThat(IfNoneMatch.of("\"b\", a").isMetBy("\"a\"")).isFalse();
        assertThat(IfNoneMatch.of(null).isMetBy("\"a\"")).isFalse();
    }
}
