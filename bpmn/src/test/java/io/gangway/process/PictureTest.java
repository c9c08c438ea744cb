package io.gangway.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The picture of the documentation and the model tell the same story. */
class PictureTest {

    private static final Pattern DRAWN = Pattern.compile("data-element-id=\"([^\"]+)\"");

    /** Fails after a change of the model until {@code npm run render} has drawn it. */
    @Test
    void showsEveryElementOfTheModelAndNoOther() throws IOException {
        var drawn = DRAWN.matcher(Coverage.picture())
                .results()
                .map(match -> match.group(1))
                .filter(element -> !element.endsWith("_label"))
                .distinct();

        assertThat(drawn)
                .containsExactlyInAnyOrderElementsOf(Coverage.elements().toList());
    }
}
