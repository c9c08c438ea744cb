package io.gangway.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.gangway.bench.BenchOptions.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BenchOptionsTest {

    @Test
    void measuresEverythingUnlessToldOtherwise() {
        assertThat(BenchOptions.of().parts()).containsExactlyInAnyOrder(Part.values());
    }

    @Test
    void takesPartsAndSizes() {
        // When
        var options = BenchOptions.of("--only", "growth,mix", "--sizes", "1000000,10_000");

        // Then
        assertThat(options.parts()).containsExactlyInAnyOrder(Part.GROWTH, Part.MIX);
        assertThat(options.sizes()).containsExactly(10_000, 1_000_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--only nothing", "--rounds none", "--rounds 0", "--unknown 1", "--rounds", "--sizes ,"})
    void saysHowItIsUsedWhenItDoesNotUnderstand(String line) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BenchOptions.of(line.split(" ")))
                .withMessageContaining("--only");
    }
}
