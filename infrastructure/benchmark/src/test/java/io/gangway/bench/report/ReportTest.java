package io.gangway.bench.report;

import static io.gangway.bench.report.Goal.atLeast;
import static io.gangway.bench.report.Goal.atMost;
import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.bench.report.Picture.Bar;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class ReportTest {

    private final Report report = new Report("two cores");

    @Test
    void printsTheGoalBesideTheFigure() {
        // When
        report.ratio("onboardings", 61.24, "/s", atLeast(50));
        report.ratio("CPU", 36.5, " ms", atMost(35));

        // Then
        assertThat(report.markdown())
                .contains("| onboardings | 61.2/s | ≥ 50: met |")
                .contains("| CPU | 36.5 ms | ≤ 35: **not met** |");
    }

    @Test
    void ratiosStandFirst() {
        // When
        report.table("Details", List.of(List.of("a"), List.of("1")));
        report.ratio("D/A", 0.2, "");

        // Then
        assertThat(report.markdown().indexOf("D/A"))
                .isLessThan(report.markdown().indexOf("## Details"));
    }

    @Test
    void aVoidRunSaysSoBeforeAnyFigure() {
        // When
        report.isVoid("Gangway", "1 lost");

        // Then
        assertThat(report.isVoid()).isTrue();
        assertThat(report.markdown().indexOf("void"))
                .isLessThan(report.markdown().indexOf("| goal |"));
    }

    @Test
    void thePictureIsWellFormedAndHasABarForEachValue() throws Exception {
        // Given
        report.picture().panel("a < b & c", List.of(new Bar("one", 1, false), new Bar("two", 2.5, true)), atMost(2));

        // When
        var svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(report.picture().svg())));

        // Then one ground and two bars
        assertThat(svg.getElementsByTagName("rect").getLength()).isEqualTo(3);
        assertThat(svg.getElementsByTagName("line").getLength()).isEqualTo(1);
    }
}
