package io.gangway.onboarding.decisiontable;

import java.util.Arrays;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Writes one sound table. The ids that are made up hold dots, which neither rules nor inputs can: they meet no other. */
final class DmnWriter {

    private static final String DECISION_ID = "gangway.table.decision";

    private final DecisionTable table;
    private final TableInputs catalogue;
    private final Document document = Xml.newDocument();

    DmnWriter(DecisionTable table, TableInputs catalogue) {
        this.table = table;
        this.catalogue = catalogue;
    }

    String write(String name) {
        var plainName = Text.oneLine(name);
        var definitions = document.createElementNS(Dmn.MODEL, "definitions");
        document.appendChild(definitions);
        declare(definitions, "xmlns", Dmn.MODEL);
        declare(definitions, "xmlns:dmndi", Dmn.DIAGRAM);
        declare(definitions, "xmlns:dc", Dmn.DIAGRAM_COMMON);
        definitions.setAttribute("id", "gangway.table.definitions");
        definitions.setAttribute("name", plainName);
        definitions.setAttribute("namespace", "http://camunda.org/schema/1.0/dmn");
        executionPlatform(definitions);
        var decision = append(definitions, "decision", DECISION_ID);
        decision.setAttribute("name", plainName);
        decisionTable(append(decision, "decisionTable", "gangway.table.rules"));
        diagram(definitions);
        return Xml.write(document);
    }

    /** Camunda Modeler takes a document that does not say so for one of Camunda 7. */
    private static void executionPlatform(Element definitions) {
        declare(definitions, "xmlns:modeler", Dmn.MODELER);
        definitions.setAttributeNS(Dmn.MODELER, "modeler:executionPlatform", "Camunda Cloud");
        definitions.setAttributeNS(Dmn.MODELER, "modeler:executionPlatformVersion", "8.5.0");
    }

    private void decisionTable(Element parent) {
        parent.setAttribute("hitPolicy", table.hitPolicy().name());
        table.inputs().forEach(name -> input(parent, catalogue.find(name).orElseThrow()));
        var outcomes = Arrays.stream(TableOutcome.values()).map(Enum::name).collect(quotedList());
        output(parent, Dmn.OUTCOME, "Outcome", outcomes);
        output(parent, Dmn.REASON, "Reason", null);
        table.rules().forEach(rule -> rule(parent, rule));
    }

    private void input(Element parent, TableInput input) {
        var clause = append(parent, "input", "gangway.input." + input.name());
        clause.setAttribute("label", input.label());
        var expression = append(clause, "inputExpression", "gangway.expression." + input.name());
        expression.setAttribute("typeRef", input.typeName());
        text(expression, input.name());
        if (!input.values().isEmpty()) {
            var values = append(clause, "inputValues", "gangway.inputValues." + input.name());
            text(values, input.values().stream().collect(quotedList()));
        }
    }

    private void output(Element parent, String name, String label, @Nullable String values) {
        var clause = append(parent, "output", "gangway.output." + name);
        clause.setAttribute("label", label);
        clause.setAttribute("name", name);
        clause.setAttribute("typeRef", "string");
        if (values != null) {
            text(append(clause, "outputValues", "gangway.outputValues." + name), values);
        }
    }

    private void rule(Element parent, DecisionTable.Row rule) {
        var element = append(parent, "rule", rule.id());
        var description = rule.description();
        if (description != null) {
            append(element, "description").setTextContent(description);
        }
        for (var name : table.inputs()) {
            var entry = append(element, "inputEntry", rule.id() + ".when." + name);
            text(entry, rule.when().getOrDefault(name, "-"));
        }
        output(element, rule, Dmn.OUTCOME, rule.then().outcome().name());
        output(element, rule, Dmn.REASON, rule.then().reason());
    }

    private void output(Element parent, DecisionTable.Row rule, String name, String value) {
        text(append(parent, "outputEntry", rule.id() + ".then." + name), '"' + value + '"');
    }

    /** One box, or the modeler has nothing to open. */
    private void diagram(Element definitions) {
        var interchange = appendOf(definitions, Dmn.DIAGRAM, "dmndi:DMNDI");
        var diagram = appendOf(interchange, Dmn.DIAGRAM, "dmndi:DMNDiagram");
        var shape = appendOf(diagram, Dmn.DIAGRAM, "dmndi:DMNShape");
        shape.setAttribute("dmnElementRef", DECISION_ID);
        var bounds = appendOf(shape, Dmn.DIAGRAM_COMMON, "dc:Bounds");
        bounds.setAttribute("x", "160");
        bounds.setAttribute("y", "100");
        bounds.setAttribute("width", "180");
        bounds.setAttribute("height", "80");
    }

    private void text(Element parent, String text) {
        append(parent, "text").setTextContent(text);
    }

    private Element append(Element parent, String name, String id) {
        var child = append(parent, name);
        child.setAttribute("id", id);
        return child;
    }

    private Element append(Element parent, String name) {
        return appendOf(parent, Dmn.MODEL, name);
    }

    private Element appendOf(Element parent, String namespace, String name) {
        var child = document.createElementNS(namespace, name);
        parent.appendChild(child);
        return child;
    }

    private static void declare(Element element, String prefix, String namespace) {
        element.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, prefix, namespace);
    }

    private static Collector<String, ?, String> quotedList() {
        return Collectors.mapping(value -> new Cell.Equal(value).text(), Collectors.joining(","));
    }
}
