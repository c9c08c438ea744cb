package io.gangway.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Bars, drawn as SVG with a ground of its own: light pages and dark ones show it alike. */
public final class Picture {

    private static final int WIDTH = 760;
    private static final int MARGIN = 20;
    private static final int LABEL = 250;
    private static final int VALUE = 90;
    private static final int BAR = 18;
    private static final int LINE = 26;
    private static final int TITLE = 44;

    private static final String STYLE = """
            <style>
              text { font: 13px system-ui, sans-serif; fill: #1d2733; }
              .title { font-weight: 600; font-size: 15px; }
              .value { font-variant-numeric: tabular-nums; }
              .ground { fill: #ffffff; stroke: #d5dbe3; }
              .bar { fill: #8fa3b8; }
              .ours { fill: #1f6feb; }
              .goal { stroke: #b42318; stroke-width: 2; stroke-dasharray: 4 3; }
            </style>
            """;

    /**
     * One bar.
     *
     * @param ours drawn in the colour that stands for Gangway
     */
    public record Bar(String label, double value, boolean ours) {}

    private record Panel(
            String title, List<Bar> bars, @Nullable Goal goal) {}

    private final List<Panel> panels = new ArrayList<>();

    public void panel(String title, List<Bar> bars) {
        panels.add(new Panel(title, List.copyOf(bars), null));
    }

    /** A panel with a line where the goal is. */
    public void panel(String title, List<Bar> bars, Goal goal) {
        panels.add(new Panel(title, List.copyOf(bars), goal));
    }

    String svg() {
        var body = new StringBuilder();
        var y = MARGIN;
        for (var panel : panels) {
            y = draw(panel, body, y);
        }
        var height = y + MARGIN;
        return """
            <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d" role="img" \
            aria-label="Benchmark of Gangway as bars">
            %3$s<rect class="ground" x="0.5" y="0.5" width="%4$d" height="%5$d" rx="8"/>
            %6$s</svg>
            """.formatted(WIDTH, height, STYLE, WIDTH - 1, height - 1, body);
    }

    private static int draw(Panel panel, StringBuilder body, int top) {
        var title = panel.goal() == null
                ? panel.title()
                : "%s (goal: %s %s)"
                        .formatted(
                                panel.title(),
                                panel.goal().atMost() ? "at most" : "at least",
                                Goal.number(panel.goal().bound()));
        body.append("<text class=\"title\" x=\"%d\" y=\"%d\">%s</text>\n".formatted(MARGIN, top + 22, escaped(title)));
        var first = top + TITLE - 8;
        var y = first;
        var scale = scale(panel);
        for (var bar : panel.bars()) {
            var width = Math.max(1, bar.value() * scale);
            body.append(String.format(
                    Locale.ROOT,
                    """
                    <text x="%d" y="%d" text-anchor="end">%s</text>\
                    <rect class="%s" x="%d" y="%d" width="%.1f" height="%d" rx="2"/>\
                    <text class="value" x="%d" y="%d" text-anchor="end">%s</text>
                    """,
                    LABEL - 8,
                    y + 14,
                    escaped(bar.label()),
                    bar.ours() ? "ours" : "bar",
                    LABEL,
                    y,
                    width,
                    BAR,
                    WIDTH - MARGIN,
                    y + 14,
                    Goal.number(bar.value())));
            y += LINE;
        }
        if (panel.goal() != null) {
            var x = LABEL + panel.goal().bound() * scale;
            body.append(String.format(
                    Locale.ROOT,
                    "<line class=\"goal\" x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\"/>%n",
                    x,
                    first - 5,
                    x,
                    y - LINE + BAR + 5));
        }
        return y + 4;
    }

    /** Pixels per unit. */
    private static double scale(Panel panel) {
        var largest = panel.bars().stream().mapToDouble(Bar::value).max().orElse(1);
        if (panel.goal() != null) {
            largest = Math.max(largest, panel.goal().bound());
        }
        return (WIDTH - LABEL - VALUE) / Math.max(largest, Double.MIN_NORMAL);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
