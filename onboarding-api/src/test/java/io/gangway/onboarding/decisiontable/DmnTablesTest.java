package io.gangway.onboarding.decisiontable;

import static io.gangway.onboarding.decisiontable.TableOutcome.APPROVE;
import static io.gangway.onboarding.decisiontable.TableOutcome.REVIEW;
import static io.gangway.onboarding.decisiontable.Tables.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DmnTablesTest {

    @Property(tries = 300)
    void rowsAndDmnAreTheSameTableBothWays(@ForAll("tables") DecisionTable table) {
        var xml = DmnTables.write(table, "Some table", Catalogue.INPUTS);

        var read = DmnTables.read(xml);

        assertThat(read).isEqualTo(table);
        assertThat(columnsOf(read)).isEqualTo(columnsOf(table));
        assertThat(DmnTables.write(read, "Some table", Catalogue.INPUTS)).isEqualTo(xml);
    }

    @Property(tries = 100)
    void whatIsWrittenKeepsTheSchemaOfDmn(@ForAll("tables") DecisionTable table) {
        var xml = DmnTables.write(table, "Some table", Catalogue.INPUTS);

        var model = Dmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));

        assertThat(model.getModelElementsByType(Rule.class)).hasSameSizeAs(table.rules());
    }

    @Provide
    Arbitrary<DecisionTable> tables() {
        return RandomTables.tables(6, input -> true);
    }

    @Test
    void aWrittenTableHasAllThatAModelerShows() {
        var xml = DmnTables.write(Tables.fromElsewhere(), "Prepaid & <invoice>\n\u0000", Catalogue.INPUTS);

        assertThat(xml)
                .contains("xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\"")
                .contains("name=\"Prepaid &amp; &lt;invoice&gt;  \"")
                .contains("hitPolicy=\"FIRST\"")
                .contains("label=\"Payment method\"")
                .contains("typeRef=\"number\"")
                .contains("<text>\"PREPAID\",\"INVOICE\"</text>")
                .contains("<text>\"APPROVE\",\"REVIEW\",\"REJECT\"</text>")
                .contains("<rule id=\"Poor_Region\">")
                .contains("<text>&lt; 50</text>")
                .contains("<text>-</text>")
                .contains("dmndi:DMNShape");
    }

    @Test
    void aTableThatCannotDecideIsNotWritten() {
        var table = Tables.of("creditScore", "max(1, 2)");

        assertThat(codes(() -> DmnTables.write(table, "Broken", Catalogue.INPUTS)))
                .containsExactly("rules[0].when.creditScore UNSUPPORTED_EXPRESSION");
    }

    @Test
    void aTableFromAModelerIsRead() throws IOException {
        var table = DmnTables.read(fixture());

        assertThat(table.hitPolicy()).isEqualTo(HitPolicy.FIRST);
        assertThat(table.inputs()).containsExactly("silence", "creditScore", "addressOutcome");
        assertThat(table.rules())
                .containsExactly(
                        new DecisionTable.Row(
                                "Rule_CreditScoreTooLow",
                                "400 itself is enough. No score, no verdict.",
                                Map.of("creditScore", "< 400"),
                                new DecisionTable.Then(TableOutcome.REJECT, "CREDIT_SCORE_TOO_LOW")),
                        new DecisionTable.Row(
                                "Rule_AllClear",
                                null,
                                Map.of("silence", "\"NONE\"", "addressOutcome", "\"CLEAR\",\"WAIVED\",\n\"SKIPPED\""),
                                new DecisionTable.Then(APPROVE, "ALL_CLEAR")),
                        new DecisionTable.Row(
                                "Rule_ToConsider",
                                null,
                                Map.of(),
                                new DecisionTable.Then(REVIEW, "CHECK_TO_CONSIDER")));
        assertThat(Tables.compiled(table).analyse().isAcceptable()).isTrue();
    }

    @Test
    void outputsMayStandInAnyOrder() throws IOException {
        var reversed = fixture()
                .replace("name=\"outcome\"", "name=\"x\"")
                .replace("name=\"reason\"", "name=\"outcome\"")
                .replace("name=\"x\"", "name=\"reason\"")
                .replaceAll(
                        "(?s)(<outputEntry[^>]*><text>)([^<]*)(</text></outputEntry>\\s*<outputEntry[^>]*><text>)([^<]*)",
                        "$1$4$3$2");

        assertThat(DmnTables.read(reversed)).isEqualTo(DmnTables.read(fixture()));
    }

    @Test
    void withoutAHitPolicyATableIsUnique() throws IOException {
        assertThat(DmnTables.read(fixture().replace(" hitPolicy=\"FIRST\"", "")).hitPolicy())
                .isEqualTo(HitPolicy.UNIQUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no xml", "<a", "<a/>", "{}", "<definitions/>"})
    void whatIsNoDmnIsRefused(String text) {
        assertThat(codes(() -> DmnTables.read(text))).containsExactly("NOT_DMN");
    }

    @Test
    void anotherVersionOfDmnIsRefused() {
        assertThat(refused(xml -> xml.replace("20191111/MODEL", "20180521/MODEL")))
                .containsExactly("NOT_DMN");
        assertThat(refused(xml -> xml.replace("20191111/MODEL", "20230324/MODEL")))
                .containsExactly("NOT_DMN");
    }

    @Test
    void whatIsNotOneTableIsRefused() {
        var decision =
                "<decision id=\"d2\" name=\"second\"><literalExpression><text>1</text></literalExpression></decision>";
        assertThat(refused(xml -> xml.replace("</definitions>", decision + "</definitions>")))
                .containsExactly("NOT_ONE_DECISION_TABLE");
        assertThat(refused(xml -> xml.replace("decisionTable", "context"))).containsExactly("NOT_ONE_DECISION_TABLE");
        assertThat(refused(xml -> xml.replace("<decision ", "<inputData ").replace("</decision>", "</inputData>")))
                .containsExactly("NOT_ONE_DECISION_TABLE");
    }

    @Test
    void whatWeCouldNotDecideByIsRefused() {
        assertThat(refused(xml -> xml.replace("\"FIRST\"", "\"COLLECT\" aggregation=\"SUM\"")))
                .containsExactly("hitPolicy UNSUPPORTED_HIT_POLICY");
        assertThat(refused(xml -> xml.replace("<text>creditScore</text>", "<text>creditScore + 1</text>")))
                .containsExactly("inputs[1] INPUT_NOT_A_NAME");
        assertThat(refused(xml -> xml.replace("<text>creditScore</text>", "<text>for i in 1..9 return i</text>")))
                .containsExactly("inputs[1] INPUT_NOT_A_NAME");
        assertThat(refused(xml -> xml.replace("name=\"reason\"", "name=\"rule\"")))
                .containsExactly("outputs[1] UNKNOWN_OUTPUT", "outputs MISSING_OUTPUT");
        assertThat(refused(xml -> xml.replace("name=\"reason\"", "name=\"outcome\"")))
                .containsExactly("outputs[1] DUPLICATE_OUTPUT", "outputs MISSING_OUTPUT");
        assertThat(refused(xml -> xml.replace("\"CREDIT_SCORE_TOO_LOW\"", "string(1 + 1)")))
                .containsExactly("rules[0].then.reason UNSUPPORTED_EXPRESSION");
        assertThat(refused(xml -> xml.replace("\"REJECT\"</text></outputEntry>", "\"FORGET\"</text></outputEntry>")))
                .containsExactly("rules[0].then.outcome UNKNOWN_OUTCOME");
        assertThat(refused(xml -> xml.replace("<inputEntry id=\"u1\"><text/></inputEntry>", "")))
                .containsExactly("rules[0] WRONG_NUMBER_OF_CELLS");
        assertThat(refused(xml ->
                        xml.replace("<inputEntry id=\"u1\"", "<inputEntry id=\"u1\" expressionLanguage=\"juel\"")))
                .containsExactly("rules[0].when.silence UNSUPPORTED_EXPRESSION");
        assertThat(refused(xml -> xml.replace(
                        "typeRef=\"string\" biodi:width=\"200\"/>",
                        "><defaultOutputEntry><text>\"X\"</text></defaultOutputEntry></output>")))
                .containsExactly("outputs[1] UNSUPPORTED_DEFAULT");
    }

    @Test
    void allFaultsOfADocumentAreToldAtOnce() {
        assertThat(refused(xml -> xml.replace("\"FIRST\"", "\"ANY\"")
                        .replace("<text>creditScore</text>", "<text>a + b</text>")
                        .replace("\"ALL_CLEAR\"", "now()")))
                .containsExactly(
                        "hitPolicy UNSUPPORTED_HIT_POLICY",
                        "inputs[1] INPUT_NOT_A_NAME",
                        "rules[1].then.reason UNSUPPORTED_EXPRESSION");
    }

    @Test
    void feelIsTheLanguageUnderAnyOfItsNames() throws IOException {
        for (var name : List.of("feel", "FEEL", "https://www.omg.org/spec/DMN/20191111/FEEL/")) {
            var named = fixture()
                    .replace("<inputEntry id=\"u1\"", "<inputEntry id=\"u1\" expressionLanguage=\"" + name + "\"");
            assertThat(DmnTables.read(named)).isEqualTo(DmnTables.read(fixture()));
        }
    }

    @Test
    void aDocumentOfTooManyCharactersIsRefused() {
        assertThat(refused(xml -> xml + " ".repeat(256 * 1024))).containsExactly("TOO_LARGE");
    }

    @Test
    void entitiesThatBlowUpAreRefused() {
        var laughs = new StringBuilder("<!DOCTYPE definitions [<!ENTITY lol0 \"lol\">");
        for (var i = 1; i < 10; i++) {
            laughs.append("<!ENTITY lol%d \"%s\">".formatted(i, ("&lol" + (i - 1) + ";").repeat(10)));
        }
        laughs.append("]>");

        assertThat(refused(xml -> withDoctype(xml, laughs.toString()).replace("creditScore", "&lol9;")))
                .containsExactly("NOT_DMN");
    }

    @Test
    void anEntityFromAFileIsRefused(@TempDir Path directory) throws IOException {
        var secret = Files.writeString(directory.resolve("secret"), "creditScore");
        var doctype = "<!DOCTYPE definitions [<!ENTITY secret SYSTEM \"" + secret.toUri() + "\">]>";

        assertThat(refused(xml -> withDoctype(xml, doctype).replace("creditScore", "&secret;")))
                .containsExactly("NOT_DMN");
    }

    @Test
    void nobodyIsCalledForADocumentType() throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(200);
            var url = "http://localhost:" + server.getLocalPort() + "/evil.dtd";
            var calls = List.of(
                    "<!DOCTYPE definitions SYSTEM \"" + url + "\">",
                    "<!DOCTYPE definitions [<!ENTITY % remote SYSTEM \"" + url + "\"> %remote;]>");

            for (var doctype : calls) {
                assertThat(refused(xml -> withDoctype(xml, doctype))).containsExactly("NOT_DMN");
            }
            var location =
                    " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"x " + url + "\" id=";
            DmnTables.read(fixture().replaceFirst(" id=", location));

            assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(server::accept);
        }
    }

    @Test
    void aDeepDocumentIsRefused() {
        var depth = 20_000;
        assertThat(refused(xml ->
                        xml.replace("</definitions>", "<a>".repeat(depth) + "</a>".repeat(depth) + "</definitions>")))
                .containsExactly("NOT_DMN");
    }

    @Test
    void aRuleMayHaveTheNameOfAnythingElse() {
        var table = Tables.table(
                HitPolicy.FIRST,
                List.of("creditScore"),
                rule("gangway", REVIEW, Map.of("creditScore", "1")),
                rule("input", REVIEW, Map.of("creditScore", "2")),
                rule("Definitions", REVIEW, Map.of()));

        var xml = DmnTables.write(table, "Names", Catalogue.INPUTS);

        assertThat(Pattern.compile(" id=\"([^\"]*)\"").matcher(xml).results().map(MatchResult::group))
                .hasSizeGreaterThan(15)
                .doesNotHaveDuplicates();
        assertThat(DmnTables.read(xml)).isEqualTo(table);
    }

    private static List<List<String>> columnsOf(DecisionTable table) {
        return table.rules().stream()
                .map(rule -> List.copyOf(rule.when().keySet()))
                .toList();
    }

    private static String fixture() throws IOException {
        try (var stream = DmnTablesTest.class.getResourceAsStream("from-a-modeler.dmn")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String withDoctype(String xml, String doctype) {
        return xml.replaceFirst("\\?>", "?>" + doctype.replace("\\", "\\\\").replace("$", "\\$"));
    }

    private static List<String> refused(UnaryOperator<String> change) {
        return codes(() -> {
            var before = fixture();
            var after = change.apply(before);
            assertThat(after).isNotEqualTo(before);
            DmnTables.read(after);
        });
    }

    private static List<String> codes(ThrowingCallable call) {
        try {
            call.call();
        } catch (TableRefused refused) {
            return refused.faults().stream()
                    .map(fault -> (fault.path() + " " + fault.code()).strip())
                    .toList();
        } catch (Throwable other) {
            throw new AssertionError(other);
        }
        return List.of();
    }
}
