package io.gangway.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the figures, ratios first, and writes them down as Markdown with the picture beside it. */
public final class Report {

    private static final String TABLE = "report.md";
    private static final String PICTURE = "report.svg";

    private final String machine;
    private final List<String> ratios = new ArrayList<>();
    private final Map<String, StringBuilder> sections = new LinkedHashMap<>();
    private final List<String> voids = new ArrayList<>();
    private final Picture picture = new Picture();

    /** @param machine one line on where and when this was measured */
    public Report(String machine) {
        this.machine = machine;
    }

    /** A figure that stands first: what does not depend on the machine, or what has a goal. */
    public void ratio(String name, double value, String unit, Goal goal) {
        ratios.add(row(name, Goal.number(value) + unit, goal.verdictOn(value)));
    }

    public void ratio(String name, double value, String unit) {
        ratios.add(row(name, Goal.number(value) + unit, ""));
    }

    /** A table of a section; the first row is its head. */
    public void table(String section, List<List<String>> rows) {
        var text = section(section);
        text.append(row(rows.getFirst().toArray(String[]::new))).append('\n');
        text.append("|---".repeat(rows.getFirst().size())).append("|\n");
        rows.stream().skip(1).forEach(row -> text.append(row(row.toArray(String[]::new)))
                .append('\n'));
        text.append('\n');
    }

    public void remark(String section, String sentence) {
        section(section).append(sentence).append("\n\n");
    }

    /** Says that a load lost something: whatever it measured is worth nothing. */
    public void isVoid(String load, String verdict) {
        voids.add("%s: %s".formatted(load, verdict));
    }

    public boolean isVoid() {
        return !voids.isEmpty();
    }

    public Picture picture() {
        return picture;
    }

    public Path write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(PICTURE), picture.svg());
        return Files.writeString(folder.resolve(TABLE), markdown());
    }

    String markdown() {
        var text = new StringBuilder("# Benchmark report\n\n");
        text.append("Written by `./gangway bench`; [README.md](README.md) says how to read it. ")
                .append(machine)
                .append("\n\n");
        if (isVoid()) {
            text.append("**This run is void**, its figures are worth nothing:\n\n");
            voids.forEach(reason -> text.append("- ").append(reason).append('\n'));
            text.append('\n');
        }
        text.append("![The same as bars](").append(PICTURE).append(")\n\n");
        text.append("| | | goal |\n|---|---:|---|\n");
        ratios.forEach(row -> text.append(row).append('\n'));
        sections.forEach((title, body) -> text.append("\n## ")
                .append(title)
                .append("\n\n")
                .append(body.toString().strip())
                .append('\n'));
        return text.toString();
    }

    private StringBuilder section(String title) {
        return sections.computeIfAbsent(title, _ -> new StringBuilder());
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |";
    }
}
