package io.gangway.onboarding.decisiontable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionTableJsonTest {

    private static final String ROWS = """
            {"hitPolicy":"FIRST","inputs":["creditScore","silence"],"rules":[\
            {"id":"Rule_X","description":"Too low.","when":{"creditScore":"< 400","silence":"\\"NONE\\""},\
            "then":{"outcome":"REJECT","reason":"CREDIT_SCORE_TOO_LOW"}},\
            {"id":"Rule_Y","when":{},"then":{"outcome":"REVIEW","reason":"OTHER"}}]}""";

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void rowsAreReadAndWrittenAsTheyWere() throws JsonProcessingException {
        var table = json.readValue(ROWS, DecisionTable.class);

        assertThat(table.rules().getFirst().when()).containsEntry("creditScore", "< 400");
        assertThat(json.writeValueAsString(table)).isEqualTo(ROWS);
    }

    @Property(tries = 300)
    void throughDmnRowsStayTheSame(@ForAll("tables") DecisionTable table) throws JsonProcessingException {
        var rows = json.writeValueAsString(table);

        var read = DmnTables.read(
                DmnTables.write(json.readValue(rows, DecisionTable.class), "Some table", Catalogue.INPUTS));

        assertThat(json.writeValueAsString(read)).isEqualTo(rows);
    }

    @Provide
    Arbitrary<DecisionTable> tables() {
        return RandomTables.tables(6, input -> true);
    }

    @Test
    void oneTableHasOneForm() throws JsonProcessingException {
        var written = """
                {"hitPolicy":"FIRST","inputs":["creditScore","silence"],"rules":[\
                {"id":"Rule_X","description":" Too low.\\r\\n","when":{"silence":" \\"NONE\\"","creditScore":"< 400\\t"},\
                "then":{"outcome":"REJECT","reason":"CREDIT_SCORE_TOO_LOW"}},\
                {"id":"Rule_Y","description":"","when":{"silence":"-","creditScore":" "},\
                "then":{"outcome":"REVIEW","reason":"OTHER"}}]}""";

        assertThat(json.writeValueAsString(json.readValue(written, DecisionTable.class)))
                .isEqualTo(ROWS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"hitPolicy\":\"FIRST\",              |                    | hitPolicy",
                "\"FIRST\"                             | null               | hitPolicy",
                "\"FIRST\"                             | \"COLLECT\"        | hitPolicy",
                "[\"creditScore\",\"silence\"]         | null               | inputs",
                "[\"creditScore\",\"silence\"]         | [null]             | inputs",
                "{\"id\":\"Rule_Y\"                    | null,{\"id\":\"Z\" | rules",
                "\"id\":\"Rule_X\",                    |                    | id",
                "\"Rule_X\"                            | null               | id",
                "\"< 400\"                             | null               | when",
                "\"< 400\"                             | {}                 | when",
                "{\"outcome\":\"REVIEW\",\"reason\":\"OTHER\"} | null       | then",
                "\"REVIEW\"                            | \"FORGET\"         | outcome",
                "\"REVIEW\"                            | null               | outcome",
                "\"when\":{},                          |                    | when",
                "\"when\":{}                           | \"when\":null        | when",
                "\"OTHER\"                             | null               | reason",
                ",\"reason\":\"OTHER\"                 |                    | reason"
            })
    void whatIsNoTableIsAMismatchAtItsField(String part, String instead, String field) {
        var broken = ROWS.replace(part, instead == null ? "" : instead);
        assertThat(broken).isNotEqualTo(ROWS);

        assertThatExceptionOfType(MismatchedInputException.class)
                .isThrownBy(() -> json.readValue(broken, DecisionTable.class))
                .satisfies(mismatch -> assertThat(mismatch.getPathReference() + mismatch.getMessage())
                        .contains(field));
    }
}
