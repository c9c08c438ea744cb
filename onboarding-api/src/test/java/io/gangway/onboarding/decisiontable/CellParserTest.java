package io.gangway.onboarding.decisiontable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellParserTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "5               | 5             | 4, 6, null",
                "5.0             | 5             | 5.01",
                ".5              | 0.5           | 5",
                "-5              | -5            | 5, null",
                "< 5             | 4.99, -100    | 5, null",
                "<=5             | 4.99, 5       | 5.01, null",
                "> 5             | 5.01          | 5, null",
                ">=  -5          | -5, 0         | -5.01, null",
                "[1..3]          | 1, 2, 3       | 0.99, 3.01, null",
                "(1..3)          | 1.01, 2.99    | 1, 3, null",
                "]1 .. 3[        | 1.01, 2.99    | 1, 3, null",
                "[1..3), 7       | 1, 7          | 3, null",
                "< 1, > 3        | 0, 4          | 1, 3, null",
                "not(5)          | 4, null       | 5",
                "not( 5 , 6 )    | 4, null       | 5, 6",
                "not(< 5)        | 5, 6          | 4, null",
                "not([1..3], 7)  | 0, 4          | 1, 7, null",
                "not(7, null)    | 6             | 7, null",
                "null            | null          | 0",
                "null, 7         | null, 7       | 6",
                "not(null)       | 0             | null"
            })
    void numbers(String cell, String matching, String others) throws CellSyntax {
        for (var value : matching.split(",")) {
            assertThat(CellParser.parse(cell).matches(number(value))).as(value).isTrue();
        }
        for (var value : others.split(",")) {
            assertThat(CellParser.parse(cell).matches(number(value))).as(value).isFalse();
        }
    }

    @Test
    void texts() throws CellSyntax {
        assertThat(CellParser.parse("\"DE\"").matches("DE")).isTrue();
        assertThat(CellParser.parse("\"DE\"").matches("de")).isFalse();
        assertThat(CellParser.parse("\"DE\",\n\t\"FR\"").matches("FR")).isTrue();
        assertThat(CellParser.parse("not(\"DE\")").matches(null)).isTrue();
        assertThat(CellParser.parse("\"null\"").matches(null)).isFalse();
        assertThat(CellParser.parse("\"say \\\"not(1)\\\", ok\"").matches("say \"not(1)\", ok"))
                .isTrue();
    }

    @Test
    void booleans() throws CellSyntax {
        assertThat(CellParser.parse("true").matches(true)).isTrue();
        assertThat(CellParser.parse("true").matches(false)).isFalse();
        assertThat(CellParser.parse("false").matches(null)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for i in 1..10**9, j in 1..10**9 return i * j",
                "for i in 1..1000000000 return for j in 1..1000000000 return i",
                "[1..10**9]",
                "[1..1e999999999]",
                "count(1..1000000000) > 5",
                "some x in 1..1000000000 satisfies x = 5",
                "if true then 1 else 2",
                "function(a) external { java: { class: \"java.lang.Runtime\", method signature: \"exec(String)\" } }",
                "java.lang.System.exit(0)",
                "? > 5",
                "? in (1, 2)",
                "creditScore",
                "< creditScore",
                "1 + 1",
                "2 * 3",
                "-(5)",
                "--5",
                "- 5",
                "+5",
                "5.",
                "1e3",
                "0x1F",
                "1_000",
                "١",
                "= 5",
                "!= 5",
                "< \"b\"",
                "[\"a\"..\"b\"]",
                "< null",
                "[null..5]",
                "[1..2",
                "1..2",
                "[1...2]",
                "(5)",
                "[5]",
                "((1..2))",
                "not()",
                "not(-)",
                "not(not(5))",
                "not(5",
                "not(5))",
                "not 5",
                "5, not(6)",
                "5,",
                ", 5",
                "5,,6",
                "5 6",
                "-, 5",
                "null null",
                "nullable",
                "True",
                "trueish",
                "'a'",
                "\"a",
                "\"a\\\"",
                "\"a\\\\\"",
                "\"a\\n\"",
                "\"a\" + \"b\"",
                "\"a\"b",
                "date(\"2026-01-01\")",
                "@\"2026-01-01\"",
                "/* nothing */ 5",
                "5 // five",
                "${1}",
                "{a: 1}",
                "1; 2",
                ""
            })
    void whatIsNoLiteralIsRefused(String text) {
        assertThatExceptionOfType(CellSyntax.class)
                .isThrownBy(() -> CellParser.parse(text))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("UNSUPPORTED_EXPRESSION"))
                .satisfies(refused -> assertThat(refused.words()).isNotBlank());
    }

    @Test
    void anIntervalWithoutNumbersIsRefused() {
        assertThat(codeOf("[5..4]")).isEqualTo("EMPTY_INTERVAL");
        assertThat(codeOf("(5..5]")).isEqualTo("EMPTY_INTERVAL");
        assertThat(codeOf("[5..5]")).isEqualTo("none");
    }

    @Test
    void sizesAreBounded() {
        assertThat(codeOf("1".repeat(18))).isEqualTo("none");
        assertThat(codeOf("1".repeat(19))).isEqualTo("TOO_LARGE");
        assertThat(codeOf("0." + "1".repeat(18))).isEqualTo("TOO_LARGE");
        assertThat(codeOf("1" + ",1".repeat(49))).isEqualTo("none");
        assertThat(codeOf("1" + ",1".repeat(50))).isEqualTo("TOO_LARGE");
        assertThat(codeOf(" ".repeat(199) + "1")).isEqualTo("none");
        assertThat(codeOf(" ".repeat(200) + "1")).isEqualTo("TOO_LARGE");
    }

    @Test
    void whatXmlOrTheDatabaseWouldNotKeepIsRefused() {
        assertThat(codeOf("\"a\u0000\"")).isEqualTo("INVALID_CHARACTER");
        assertThat(codeOf("\"a\ud83d\"")).isEqualTo("INVALID_CHARACTER");
        assertThat(codeOf("\"a\uffff\"")).isEqualTo("INVALID_CHARACTER");
        assertThat(codeOf("\"a\nb\"")).isEqualTo("INVALID_CHARACTER");
        assertThat(codeOf("\"a😀b\"")).isEqualTo("none");
    }

    @Test
    void aRefusalRepeatsLittleOfTheText() {
        assertThatExceptionOfType(CellSyntax.class)
                .isThrownBy(() -> CellParser.parse("x".repeat(150)))
                .satisfies(refused -> assertThat(refused.words()).hasSizeLessThan(130));
    }

    @Property(tries = 20_000)
    void whateverIsWrittenIsReadOrRefusedAtOnce(@ForAll("garbage") String text) {
        var start = System.nanoTime();
        var code = codeOf(text);

        assertThat(code).matches("[a-z]+|[A-Z_]+");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
    }

    @Property
    void aCellThatIsWrittenAgainIsTheSame(@ForAll("cells") String text) throws CellSyntax {
        var cell = CellParser.parse(text);

        assertThat(CellParser.parse(cell.text()).text()).isEqualTo(cell.text());
    }

    @Provide
    Arbitrary<String> garbage() {
        var tokens = Arbitraries.of(
                "not",
                "(",
                ")",
                "[",
                "]",
                "..",
                ".",
                ",",
                "<",
                "=",
                ">",
                "-",
                "5",
                "0.5",
                "99999999999",
                "null",
                "true",
                "\"",
                "\\",
                "\"a\"",
                " ",
                "\n",
                "for",
                "in",
                "return",
                "é",
                "\ud83d",
                "\u0000");
        var pieces = tokens.list().ofMaxSize(60).map(list -> String.join("", list));
        return Arbitraries.oneOf(pieces, Arbitraries.strings().ofMaxLength(210));
    }

    @Provide
    Arbitrary<String> cells() {
        return Arbitraries.of(Catalogue.INPUTS.all())
                .flatMap(RandomTables::cell)
                .filter(cell -> !cell.equals("-"));
    }

    private static BigDecimal number(String text) {
        return text.strip().equals("null") ? null : new BigDecimal(text.strip());
    }

    private static String codeOf(String text) {
        try {
            CellParser.parse(text);
            return "none";
        } catch (CellSyntax refused) {
            return refused.code();
        }
    }
}
