package io.gangway.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.operaton.bpm.model.bpmn.Bpmn;
import org.operaton.bpm.model.bpmn.BpmnModelInstance;
import org.operaton.bpm.model.bpmn.instance.FlowElement;
import org.operaton.bpm.model.bpmn.instance.FlowNode;
import org.operaton.bpm.model.bpmn.instance.SequenceFlow;

/** Counts how often the stories passed each flow node and each sequence flow, and writes it on the picture. */
final class Coverage implements AfterAllCallback {

    static final Path PAGE = Path.of("target", "process-test-coverage", "index.html");
    private static final Path PICTURE = Path.of("..", "docs", "images", "customer-onboarding.svg");

    private static final String FORM = """
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <title>Process test coverage</title>
            <style>
              body { font-family: sans-serif; margin: 2rem }
              svg { max-width: 100%%; height: auto }
              td { padding: 0 1rem 0 0 }
              %s
            </style>
            <h1>Customer onboarding: %d of %d elements passed by the stories</h1>
            <p>Green was passed, red was not.</p>
            %s
            <table>
            <tr><th>Element</th><th>Passed</th></tr>
            %s
            </table>
            </html>
            """;

    private final Map<String, Integer> passes = new TreeMap<>();

    Coverage() {
        elements().forEach(element -> passes.put(element, 0));
    }

    /** Every flow node and every sequence flow of the model. */
    static Stream<String> elements() {
        var model = model();
        return Stream.concat(
                        model.getModelElementsByType(FlowNode.class).stream(),
                        model.getModelElementsByType(SequenceFlow.class).stream())
                .map(FlowElement::getId);
    }

    private static BpmnModelInstance model() {
        var file = Coverage.class.getClassLoader().getResourceAsStream("bpmn/customer-onboarding.bpmn");
        return Bpmn.readModelFromStream(requireNonNull(file));
    }

    void add(Stream<String> passed) {
        passed.forEach(element -> passes.merge(element, 1, Integer::sum));
    }

    /** Once: after the outermost class, not after each group of stories. */
    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        if (context.getRequiredTestClass().getEnclosingClass() != null) {
            return;
        }
        write();
        if (!missed().isEmpty()) {
            throw new AssertionError("no story passes %s; see %s".formatted(missed(), PAGE.toAbsolutePath()));
        }
    }

    private List<String> missed() {
        return passes.keySet().stream()
                .filter(element -> passes.getOrDefault(element, 0) == 0)
                .toList();
    }

    private void write() throws IOException {
        var rows = passes.entrySet().stream()
                .map(entry -> "<tr><td>%s</td><td>%d</td></tr>".formatted(entry.getKey(), entry.getValue()))
                .collect(joining("\n"));
        Files.createDirectories(requireNonNull(PAGE.getParent()));
        Files.writeString(
                PAGE,
                FORM.formatted(
                        passes.keySet().stream().map(this::colour).collect(joining()),
                        passes.size() - missed().size(),
                        passes.size(),
                        picture(),
                        rows),
                UTF_8);
    }

    private String colour(String element) {
        return """
                [data-element-id="%1$s"] > .djs-visual > :first-child,
                .djs-connection[data-element-id="%1$s"] > .djs-visual > path { stroke: %2$s !important }
                """.formatted(element, passes.getOrDefault(element, 0) == 0 ? "#c62828" : "#2e7d32");
    }

    static String picture() throws IOException {
        var svg = Files.readString(PICTURE, UTF_8);
        return svg.substring(svg.indexOf("<svg "));
    }
}
