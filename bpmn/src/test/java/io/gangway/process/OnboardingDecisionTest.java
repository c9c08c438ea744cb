package io.gangway.process;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.operaton.bpm.model.dmn.Dmn;
import org.operaton.bpm.model.dmn.instance.Decision;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** {@code onboarding-decision.dmn}, what a new policy starts with: its form. What it says, onboarding-api tests. */
class OnboardingDecisionTest {

    private static final String DMN_1_3 = "https://www.omg.org/spec/DMN/20191111/MODEL/";

    @Test
    void isATableThatAModellerReads() throws IOException {
        try (var dmn = theTable()) {
            var model = Dmn.readModelFromStream(dmn);

            Dmn.validateModel(model);
            assertThat(model.getModelElementsByType(Decision.class))
                    .extracting(Decision::getId)
                    .containsExactly("onboarding-decision");
        }
    }

    @Test
    void isDmn13WhereTheFirstHitWins() throws Exception {
        var tables = elements("decisionTable");

        assertThat(tables).singleElement().returns("FIRST", table -> table.getAttribute("hitPolicy"));
    }

    @Test
    void asksForInputsOfTheCatalogueByTheirNames() throws Exception {
        assertThat(elements("inputExpression"))
                .extracting(input -> input.getTextContent().strip())
                .containsExactly("addressOutcome", "creditOutcome", "criminalRecordOutcome", "creditScore", "silence");
    }

    @Test
    void answersWithOutcomeAndReason() throws Exception {
        assertThat(elements("output"))
                .extracting(output -> output.getAttribute("name"))
                .containsExactly("outcome", "reason");
    }

    /** The ids are stored with decisions, and their order is the decision. */
    @Test
    void keepsTheIdsOfItsRulesAndTheirOrder() throws Exception {
        assertThat(elements("rule"))
                .extracting(rule -> rule.getAttribute("id"))
                .containsExactly(
                        "Rule_AllClear",
                        "Rule_CreditScoreTooLow",
                        "Rule_SilenceRejects",
                        "Rule_LeftOpen",
                        "Rule_ToConsider");
    }

    private static List<Element> elements(String name) throws Exception {
        var found = document().getElementsByTagNameNS(DMN_1_3, name);
        return IntStream.range(0, found.getLength())
                .mapToObj(found::item)
                .map(Element.class::cast)
                .toList();
    }

    private static Document document() throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        try (var dmn = theTable()) {
            return factory.newDocumentBuilder().parse(dmn);
        }
    }

    private static InputStream theTable() {
        return requireNonNull(
                OnboardingDecisionTest.class.getClassLoader().getResourceAsStream("bpmn/onboarding-decision.dmn"));
    }
}
