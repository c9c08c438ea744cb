package io.gangway.onboarding.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0 ms",
        "PT0.25S, 250 ms",
        "PT1.56S, 1.5 s",
        "PT2M3S, 2 min 3 s",
        "PT2H3M, 2 h 3 min",
        "P3DT5H, 3 d 5 h",
    })
    void durationsAreShownAsAPersonWouldSayThem(String duration, String said) {
        assertThat(Words.duration(Duration.parse(duration))).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "criminal-record, Criminal record",
        "criminalRecordOutcome, Criminal record outcome",
        "NOT_ASKED, Not asked",
        "by, By",
    })
    void namesBecomeLabels(String name, String label) {
        assertThat(Words.label(name)).isEqualTo(label);
    }

    @Test
    void valuesAreShownOneByOne() {
        // Given
        var values = new TreeMap<String, Object>();
        values.put("reasons", List.of("ONE", "TWO"));
        values.put("attempt", 1);
        values.put("codes", List.of());

        // Then
        assertThat(Words.values(values)).isEqualTo("attempt 1 · codes – · reasons ONE, TWO");
        assertThat(Words.value(null)).isEqualTo("–");
    }

    @ParameterizedTest
    @CsvSource({"24.90, 24.9", "1000000.0, 1000000", "1E+6, 1000000", "0.0001, 0.0001", "480, 480", "0.00, 0"})
    void aNumberHasOneForm(BigDecimal read, String written) {
        assertThat(Plain.number(read).toString()).isEqualTo(written);
        assertThat(Plain.number(read.doubleValue()).toString()).isEqualTo(written);
    }

    @Test
    void namesComeInOneOrder() {
        // Given
        var values = new HashMap<String, Integer>();
        values.put("b", 2);
        values.put("a", 1);

        // Then
        assertThat(Plain.sorted(values).keySet()).containsExactly("a", "b");
    }
}
