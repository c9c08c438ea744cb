package io.gangway.review.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.review.task.Csv.Separator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void cellsArePartedAndRowsEndAsSpreadsheetsExpect() {
        assertThat(new Csv(Separator.COMMA)
                        .row(List.of("a", "", "c"))
                        .row(List.of("1", "2", "3"))
                        .text())
                .isEqualTo("\uFEFFa,,c\r\n1,2,3\r\n");
        assertThat(new Csv(Separator.SEMICOLON).row(List.of("a", "b")).text()).isEqualTo("\uFEFFa;b\r\n");
    }

    @Test
    void whatWouldPartIsQuoted() {
        assertThat(cell("Smith, \"Ada\"")).isEqualTo("\"Smith, \"\"Ada\"\"\"");
        assertThat(cell("a;b")).isEqualTo("\"a;b\"");
        assertThat(cell("two\nlines")).isEqualTo("\"two\nlines\"");
        assertThat(cell("Łukasz 🦊")).isEqualTo("Łukasz 🦊");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+49 30 5550", "-4711", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠1"})
    void whatWouldBeAFormulaIsAText(String value) {
        assertThat(cell(value).replace("\"", "")).isEqualTo("'" + value);
    }

    @Test
    void aQuotedFormulaIsATextToo() {
        assertThat(cell("=HYPERLINK(\"https://example.org\",\"x\")"))
                .isEqualTo("\"'=HYPERLINK(\"\"https://example.org\"\",\"\"x\"\")\"");
    }

    private static String cell(String value) {
        return new Csv(Separator.COMMA)
                .row(List.of(value))
                .text()
                .replaceFirst("^\uFEFF", "")
                .replaceFirst("\r\n$", "");
    }
}
