package io.gangway.platform.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadableTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada",
                "O'Neill",
                "Müller-Lüdenscheidt",
                "李",
                "7",
                "\uD842\uDFB7",
                "علی\u200Cرضا",
                "क्\u200Dष",
                "N\u0303ame"
            })
    void namesOfAllScriptsAreRead(String text) {
        assertThat(ReadableText.isLine(text, 100)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u00A0",
                "\u3164",
                "\uFFA0",
                "\u2800",
                "\u200B",
                "\u00AD",
                "\u0301",
                "\u202EAda",
                "Ada\u2066",
                "A\u200Cda",
                "\u200CAda",
                "A\u0000",
                "A\nB",
                "A\u2028B",
                "\uD83D",
                "---",
                "\uFE0F\u200D"
            })
    void whatHidesOrShowsNothingIsRefused(String text) {
        assertThat(ReadableText.isLine(text, 100)).isFalse();
    }

    @Test
    void lengthsCountCharacters() {
        assertThat(ReadableText.isLine("\uD842\uDFB7".repeat(100), 100)).isTrue();
        assertThat(ReadableText.isLine("\uD842\uDFB7".repeat(101), 100)).isFalse();
    }

    @Test
    void wordsMayHaveLinesAndPictures() {
        assertThat(ReadableText.faultOfWords("Seen.\n\tThe family \uD83D\uDC68\u200D\uD83D\uDC69", 1, 100))
                .isEmpty();
        assertThat(ReadableText.faultOfWords("Seen \u202E", 1, 100)).isPresent();
        assertThat(ReadableText.faultOfWords("", 0, 100)).isEmpty();
    }
}
