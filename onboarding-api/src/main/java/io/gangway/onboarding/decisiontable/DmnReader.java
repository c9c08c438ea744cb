package io.gangway.onboarding.decisiontable;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads the one decision table of a document. What it does not know is ignored only where it cannot change a decision. */
final class DmnReader {

    private static final int MAX_SIZE = 256 * 1024;
    private static final List<byte[]> MARKS = List.of(
            new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF},
            new byte[] {(byte) 0xFE, (byte) 0xFF},
            new byte[] {(byte) 0xFF, (byte) 0xFE});
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,63}");

    private final Faults faults = new Faults();

    DecisionTable read(String xml) {
        if (xml.length() > MAX_SIZE) {
            throw Faults.one("", "TOO_LARGE", "a document has at most " + MAX_SIZE + " characters");
        }
        return read(new InputSource(new StringReader(xml)));
    }

    /** Reads it in the encoding that its sender names, else in that of its own first bytes and XML declaration. */
    DecisionTable read(byte[] xml, @Nullable Charset told) {
        if (xml.length > MAX_SIZE) {
            throw Faults.one("", "TOO_LARGE", "a document has at most " + MAX_SIZE + " bytes");
        }
        var source = new InputSource(new ByteArrayInputStream(xml));
        if (told != null && !hasByteOrderMark(xml)) {
            source.setEncoding(told.name());
        }
        return read(source);
    }

    /** Of UTF-8 or UTF-16; it says more surely than any header what follows (RFC 7303, section 3). */
    private static boolean hasByteOrderMark(byte[] xml) {
        return MARKS.stream()
                .anyMatch(mark -> Arrays.equals(mark, 0, mark.length, xml, 0, Math.min(mark.length, xml.length)));
    }

    private DecisionTable read(InputSource xml) {
        var element = tableElement(xml);
        var hitPolicy = hitPolicy(element);
        var inputs = inputs(element);
        var outputs = outputs(element);
        var rows = new ArrayList<DecisionTable.Row>();
        var rules = children(element, "rule");
        for (var i = 0; i < rules.size(); i++) {
            row("rules[" + i + "]", rules.get(i), inputs, outputs).ifPresent(rows::add);
        }
        faults.refuseIfAny();
        return new DecisionTable(hitPolicy, inputs, rows);
    }

    private Element tableElement(InputSource xml) {
        var root = root(xml);
        if (!Dmn.MODEL.equals(root.getNamespaceURI()) || !"definitions".equals(root.getLocalName())) {
            throw Faults.one("", "NOT_DMN", "the document does not begin with the definitions of DMN 1.3");
        }
        language("", root);
        var decisions = children(root, "decision");
        var tables = decisions.stream()
                .flatMap(decision -> children(decision, "decisionTable").stream())
                .toList();
        if (decisions.size() != 1 || tables.size() != 1) {
            throw Faults.one(
                    "", "NOT_ONE_DECISION_TABLE", "the document must hold one decision, and that one decision table");
        }
        return tables.getFirst();
    }

    private static Element root(InputSource xml) {
        try {
            return Xml.parse(xml).getDocumentElement();
        } catch (SAXException unreadable) {
            throw Faults.one("", "NOT_DMN", "the document is no XML, or has a document type, which none needs");
        }
    }

    /** DMN means UNIQUE where it says nothing. */
    private HitPolicy hitPolicy(Element table) {
        var name = table.getAttribute("hitPolicy");
        if (name.equals("FIRST")) {
            return HitPolicy.FIRST;
        }
        if (!name.isEmpty() && !name.equals("UNIQUE")) {
            faults.add("hitPolicy", "UNSUPPORTED_HIT_POLICY", "the hit policy is FIRST or UNIQUE");
        }
        return HitPolicy.UNIQUE;
    }

    private List<String> inputs(Element table) {
        var names = new ArrayList<String>();
        for (var input : children(table, "input")) {
            var path = "inputs[" + names.size() + "]";
            var expression = children(input, "inputExpression");
            var name = expression.isEmpty() ? "" : text(expression.getFirst());
            if (!NAME.matcher(name).matches()) {
                faults.add(path, "INPUT_NOT_A_NAME", "an input expression is the name of an input alone");
            }
            expression.forEach(element -> language(path, element));
            names.add(name);
        }
        return names;
    }

    /** The names of the output columns. */
    private List<String> outputs(Element table) {
        var names = new ArrayList<String>();
        for (var output : children(table, "output")) {
            var path = "outputs[" + names.size() + "]";
            var name = output.getAttribute("name");
            if (!List.of(Dmn.OUTCOME, Dmn.REASON).contains(name)) {
                faults.add(path, "UNKNOWN_OUTPUT", "the outputs are outcome and reason, not " + Text.quoted(name));
            } else if (names.contains(name)) {
                faults.add(path, "DUPLICATE_OUTPUT", name + " is there twice");
            }
            if (!children(output, "defaultOutputEntry").isEmpty()) {
                faults.add(path, "UNSUPPORTED_DEFAULT", "write a last rule instead of a default output");
            }
            names.add(name);
        }
        for (var wanted : List.of(Dmn.OUTCOME, Dmn.REASON)) {
            if (!names.contains(wanted)) {
                faults.add("outputs", "MISSING_OUTPUT", "there is no output " + wanted);
            }
        }
        return names;
    }

    private Optional<DecisionTable.Row> row(String path, Element rule, List<String> inputs, List<String> outputs) {
        var cells = children(rule, "inputEntry");
        var results = children(rule, "outputEntry");
        if (cells.size() != inputs.size() || results.size() != outputs.size()) {
            faults.add(path, "WRONG_NUMBER_OF_CELLS", "a rule has one cell for each input and each output");
            return Optional.empty();
        }
        var when = new LinkedHashMap<String, String>();
        for (var i = 0; i < inputs.size(); i++) {
            language(path + ".when." + Text.abbreviated(inputs.get(i)), cells.get(i));
            when.put(inputs.get(i), text(cells.get(i)));
        }
        var outcome = result(path, Dmn.OUTCOME, results, outputs).flatMap(word -> outcome(path, word));
        var reason = result(path, Dmn.REASON, results, outputs);
        if (outcome.isEmpty() || reason.isEmpty()) {
            return Optional.empty();
        }
        var then = new DecisionTable.Then(outcome.get(), reason.get());
        return Optional.of(new DecisionTable.Row(rule.getAttribute("id"), description(rule), when, then));
    }

    private Optional<String> result(String path, String name, List<Element> results, List<String> outputs) {
        if (!outputs.contains(name)) {
            return Optional.empty();
        }
        var result = results.get(outputs.indexOf(name));
        var resultPath = path + ".then." + name;
        language(resultPath, result);
        try {
            return Optional.of(CellParser.parseString(text(result)));
        } catch (CellSyntax wrong) {
            faults.add(resultPath, wrong.code(), wrong.words());
            return Optional.empty();
        }
    }

    private Optional<TableOutcome> outcome(String path, String word) {
        for (var outcome : TableOutcome.values()) {
            if (outcome.name().equals(word)) {
                return Optional.of(outcome);
            }
        }
        faults.add(
                path + ".then.outcome",
                "UNKNOWN_OUTCOME",
                "an outcome is APPROVE, REVIEW or REJECT, not " + Text.quoted(word));
        return Optional.empty();
    }

    private void language(String path, Element expression) {
        var language = expression.getAttribute("expressionLanguage").toLowerCase(Locale.ROOT);
        if (!language.isEmpty() && !language.equals("feel") && !language.endsWith("/feel/")) {
            faults.add(path, "UNSUPPORTED_EXPRESSION", "the expression language is FEEL");
        }
    }

    private static @Nullable String description(Element rule) {
        var description = children(rule, "description");
        return description.isEmpty()
                ? null
                : Normalizer.normalize(description.getFirst().getTextContent(), Normalizer.Form.NFC);
    }

    private static String text(Element parent) {
        var text = children(parent, "text");
        return text.isEmpty() ? "" : text.getFirst().getTextContent().strip();
    }

    private static List<Element> children(Element parent, String name) {
        return Xml.children(parent, Dmn.MODEL, name);
    }
}
