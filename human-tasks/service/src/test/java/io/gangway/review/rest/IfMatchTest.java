package io.gangway.review.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class IfMatchTest {

    @ParameterizedTest
    @ValueSource(strings = {"\"3\"", " \"3\" ", "\"1\", \"3\"", "*"})
    void aTagOfTheVersionMeetsIt(String header) {
        assertThat(IfMatch.of(header).meets(3)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\0',
            value = {"\"2\"", "3", "W/\"3\"", "\"", "\"03\"", "\"3"})
    void anythingElseDoesNot(String header) {
        assertThat(IfMatch.of(header).meets(3)).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void aMissingHeaderIsRefused(String header) {
        assertThatExceptionOfType(IfMatchRequired.class).isThrownBy(() -> IfMatch.of(header));
    }

    @Test
    void theTagOfAVersionIsStrong() {
        assertThat(IfMatch.tagOf(0)).isEqualTo("\"0\"");
    }
}
