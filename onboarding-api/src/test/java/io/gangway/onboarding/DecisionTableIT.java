package io.gangway.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The decision table of a version: in rows, as DMN, and tried. */
@QuarkusTest
class DecisionTableIT extends ComponentTest {

    private static final PolicyClient ADMIN = PolicyClient.ADMIN;

    /** Taken from elsewhere; it says nothing about applications that do not say how they will be paid. */
    private static final String FOREIGN_TABLE = """
            {
              "hitPolicy": "FIRST",
              "inputs": ["paymentMethod", "regionScore", "monthlyAmount"],
              "rules": [
                {"id": "Prepaid", "when": {"paymentMethod": "\\"PREPAID\\""},
                 "then": {"outcome": "APPROVE", "reason": "AUTOMATIC"}},
                {"id": "Poor_Region", "when": {"paymentMethod": "\\"INVOICE\\"", "regionScore": "< 50"},
                 "then": {"outcome": "REVIEW", "reason": "MANUAL"}},
                {"id": "Small_Amount",
                 "when": {"paymentMethod": "\\"INVOICE\\"", "regionScore": ">= 50", "monthlyAmount": "< 25"},
                 "then": {"outcome": "APPROVE", "reason": "AUTOMATIC"}},
                {"id": "Large_Amount",
                 "when": {"paymentMethod": "\\"INVOICE\\"", "regionScore": ">= 50", "monthlyAmount": ">= 25"},
                 "then": {"outcome": "REVIEW", "reason": "MANUAL"}}
              ]
            }
            """;

    private static String aDraft() {
        return ADMIN.drafted(PolicyClient.aProduct());
    }

    private static String aDraftWith(String table) {
        var id = aDraft();
        put(id, "\"0\"", ContentType.JSON, table).then().statusCode(200);
        return id;
    }

    private static Response rows(String id) {
        return ADMIN.request().get("/v1/policies/{id}/decision-table", id);
    }

    private static Response document(String id) {
        return ADMIN.request().accept(ContentType.XML).get("/v1/policies/{id}/decision-table", id);
    }

    private static Response put(String id, String etag, ContentType type, String table) {
        return ADMIN.request()
                .contentType(type)
                .header("If-Match", etag)
                .body(table)
                .put("/v1/policies/{id}/decision-table", id);
    }

    @Test
    void theTableIsReadAndWrittenInRows() {
        // Given
        var id = aDraft();

        // When
        var written = put(id, "\"0\"", ContentType.JSON, FOREIGN_TABLE);

        // Then
        written.then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body(
                        "terms.decisionTable.rules.id",
                        contains("Prepaid", "Poor_Region", "Small_Amount", "Large_Amount"))
                .body("terms.deadline", equalTo("PT4H"))
                .body("findings.acceptable", equalTo(false));
        assertThat(PolicyClient.tree(rows(id))).isEqualTo(PolicyClient.parse(FOREIGN_TABLE));
        rows(id).then().header("ETag", "\"1\"").contentType(ContentType.JSON);
    }

    @Test
    void theSameTableIsReadAndWrittenAsDmn() {
        // Given
        var first = aDraftWith(FOREIGN_TABLE);
        var second = aDraft();

        // When
        var dmn = document(first);
        var written = put(second, "\"0\"", ContentType.XML, dmn.asString());

        // Then
        dmn.then()
                .statusCode(200)
                .contentType(equalTo("application/xml;charset=UTF-8"))
                .header("Vary", "Accept")
                .header("ETag", "\"1+xml\"");
        assertThat(dmn.asString()).contains("https://www.omg.org/spec/DMN/20191111/MODEL/", "hitPolicy=\"FIRST\"");
        written.then().statusCode(200).contentType(ContentType.JSON).header("ETag", "\"1\"");
        assertThat(PolicyClient.tree(rows(second))).isEqualTo(PolicyClient.parse(FOREIGN_TABLE));
        put(second, "\"0\"", ContentType.XML, dmn.asString())
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
    }

    /** The type of a body is sent as the test says it, without a charset of the client's. */
    private static final RestAssuredConfig AS_WRITTEN = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    @ParameterizedTest
    @CsvSource({
        "UTF-8, '', application/xml",
        "UTF-8, '\uFEFF', application/xml",
        "UTF-16, '', application/xml",
        "ISO-8859-1, '', application/xml",
        "ISO-8859-1, '', application/xml; charset=ISO-8859-1"
    })
    void aDocumentIsReadInItsOwnEncoding(String encoding, String mark, String type) {
        // Given
        var id = aDraft();
        var xml = document(id)
                .asString()
                .replaceFirst("encoding=\"UTF-8\"", "encoding=\"" + encoding + "\"")
                .replaceFirst(
                        "(<rule [^>]*>\\s*)(<description>[^<]*</description>)?", "$1<description>Müll</description>");

        // When
        var written = ADMIN.request()
                .config(AS_WRITTEN)
                .header("Content-Type", type)
                .header("If-Match", "\"0\"")
                .body((mark + xml).getBytes(Charset.forName(encoding)))
                .put("/v1/policies/{id}/decision-table", id);

        // Then
        written.then().statusCode(200).body("terms.decisionTable.rules[0].description", equalTo("Müll"));
    }

    @Test
    void aTableTakenFromElsewhereMeansWhatItMeantAndItsGapsAreFound() {
        // Given
        var id = aDraftWith(FOREIGN_TABLE);

        // Then
        ADMIN.get(id)
                .then()
                .body("findings.gaps.region.paymentMethod", hasItem("null"))
                .body("findings.gaps.example.paymentMethod", hasItem(nullValue()));
        expectProblem(ADMIN.submit(id), 422, "DECISION_TABLE_INCOMPLETE").body("findings.gaps", notNullValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'paymentMethod': 'PREPAID'}|APPROVE|Prepaid",
                "{'paymentMethod': 'PREPAID', 'regionScore': 10, 'monthlyAmount': 99}|APPROVE|Prepaid",
                "{'paymentMethod': 'INVOICE', 'regionScore': 49, 'monthlyAmount': 1}|REVIEW|Poor_Region",
                "{'paymentMethod': 'INVOICE', 'regionScore': 50, 'monthlyAmount': 24.99}|APPROVE|Small_Amount",
                "{'paymentMethod': 'INVOICE', 'regionScore': 50, 'monthlyAmount': 25}|REVIEW|Large_Amount",
                "{'paymentMethod': 'INVOICE', 'regionScore': 100, 'monthlyAmount': 25.00}|REVIEW|Large_Amount",
            })
    void aTrialTellsWhatWouldBeDecided(String inputs, String outcome, String rule) {
        var id = aDraftWith(FOREIGN_TABLE);

        ADMIN.trial(id, inputs.replace('\'', '"'))
                .then()
                .statusCode(200)
                .body("outcome", equalTo(outcome))
                .body("rule", equalTo(rule))
                .body("ruleText", containsString("→ " + outcome))
                .body("table.rule", equalTo(rule));
    }

    @Test
    void aTrialInAGapTellsThatNoRuleIsThereAndWhatFollows() {
        var id = aDraftWith(FOREIGN_TABLE);

        ADMIN.trial(id, "{\"paymentMethod\": null}")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("REVIEW"))
                .body("reason", equalTo("NO_RULE_MATCHED"))
                .body("rule", equalTo("No_Rule"))
                .body("table", nullValue());
    }

    @Test
    void aTrialTellsWhereTheReactionToSilenceWins() {
        var id = aDraftWith("""
                {"hitPolicy": "FIRST", "inputs": [], "rules": [
                  {"id": "Everybody", "then": {"outcome": "APPROVE", "reason": "WELCOME"}}]}
                """);

        ADMIN.trial(id, "{\"silence\": \"REJECT\"}")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("REJECT"))
                .body("reason", equalTo("CHECK_UNANSWERED"))
                .body("rule", equalTo("Silence_Rejects"))
                .body("table.outcome", equalTo("APPROVE"))
                .body("table.ruleText", startsWith("always"));
        ADMIN.get(id).then().body("findings.warnings.code", hasItem("SILENCE_APPROVED"));
    }

    @Test
    void aTrialIsRefusedWithAllThatIsWrongWithItsInputs() {
        var id = aDraft();

        expectProblem(ADMIN.trial(id, """
                        {"addressOutcome": "MAYBE", "creditOutcome": null, "creditScore": 1001, "regionScore": 1.5,
                         "applicantAge": "old", "silence": 1, "monthlyAmount": 1e999, "shoeSize": 43, "paymentMethod": true}
                        """), 400, "VALIDATION_FAILED")
                .body(
                        "violations.field",
                        containsInAnyOrder(
                                "inputs.addressOutcome",
                                "inputs.creditOutcome",
                                "inputs.criminalRecordOutcome",
                                "inputs.creditScore",
                                "inputs.regionScore",
                                "inputs.applicantAge",
                                "inputs.silence",
                                "inputs.monthlyAmount",
                                "inputs.shoeSize",
                                "inputs.paymentMethod"));
    }

    @Test
    void aTrialRecordsNothingAndCanBeRepeated() {
        var id = aDraftWith(FOREIGN_TABLE);
        var inputs = "{\"paymentMethod\": \"PREPAID\"}";

        assertThat(ADMIN.trial(id, inputs).asString())
                .isEqualTo(ADMIN.trial(id, inputs).asString());
        ADMIN.history(id).then().body("items.kind", contains("drafted", "edited"));
        ADMIN.get(id).then().header("ETag", "\"1\"");
    }

    @Test
    void aDocumentThatIsNoTableIsRefused() {
        var id = aDraft();

        for (var document : new String[] {"", "nonsense", "<definitions/>"}) {
            expectProblem(put(id, "\"0\"", ContentType.XML, document), 422, "DECISION_TABLE_REFUSED")
                    .body("faults.code", notNullValue());
        }
        expectProblem(put(id, "\"0\"", ContentType.XML, """
                <?xml version="1.0"?>
                <!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>
                <definitions>&b;&c;</definitions>
                """), 422, "DECISION_TABLE_REFUSED");
        ADMIN.get(id).then().header("ETag", "\"0\"");
    }

    @Test
    void noRuleTakesTheNameOfOneThatIsBuiltIn() {
        var id = aDraft();
        var posing = document(id).asString().replace("Rule_LeftOpen", "No_Rule");

        expectProblem(put(id, "\"0\"", ContentType.XML, posing), 422, "DECISION_TABLE_REFUSED")
                .body("faults[0].path", equalTo("rules[3].id"))
                .body("faults[0].code", equalTo("INVALID_RULE_ID"));
    }

    @Test
    void aDocumentWithAnEvilExpressionIsRefused() {
        var id = aDraft();
        var evil = document(id).asString().replace("&lt; 400", "for i in 1..100000000 return i");

        expectProblem(put(id, "\"0\"", ContentType.XML, evil), 422, "DECISION_TABLE_REFUSED")
                .body("faults.path", contains("rules[1].when.creditScore"));
    }

    @Test
    void anOversizedTableIsRefused() {
        var id = aDraft();

        expectProblem(put(id, "\"0\"", ContentType.XML, " ".repeat(600_000)), 413, "BODY_TOO_LARGE");
    }

    @Test
    void theSameRulesHoldAsForAllTerms() {
        // Given
        var id = aDraft();
        ADMIN.edit(id, terms -> terms.putArray("reasonCodes").add("LOOKS_GOOD"));

        // Then
        expectProblem(put(id, "\"1\"", ContentType.JSON, "{}"), 400, "VALIDATION_FAILED")
                .body("violations.field", contains("hitPolicy", "inputs", "rules"));
        ADMIN.edit(id, terms -> terms.putArray("reasonCodes"));
        expectProblem(put(id, "\"1\"", ContentType.JSON, FOREIGN_TABLE), 412, "LOST_UPDATE")
                .body("changes.path", contains("reasonCodes"));
        ADMIN.submit(id).then().statusCode(200);
        expectProblem(put(id, "\"3\"", ContentType.JSON, FOREIGN_TABLE), 409, "POLICY_NOT_DRAFT");
    }

    @Test
    void anotherFormIsNotAcceptable() {
        var id = aDraft();

        expectProblem(
                        ADMIN.request().accept("text/csv").get("/v1/policies/{id}/decision-table", id),
                        406,
                        "NOT_ACCEPTABLE")
                .body("detail", equalTo("This resource answers with application/json or application/xml."));
        expectProblem(
                        ADMIN.request()
                                .contentType("text/csv")
                                .header("If-Match", "\"0\"")
                                .body("a;b")
                                .put("/v1/policies/{id}/decision-table", id),
                        415,
                        "UNSUPPORTED_MEDIA_TYPE")
                .body("detail", equalTo("This resource reads application/json or application/xml."));
        expectProblem(
                ADMIN.request().accept(ContentType.XML).get("/v1/policies/{id}/decision-table", anUnknownId()),
                404,
                "NOT_FOUND");
    }
}
