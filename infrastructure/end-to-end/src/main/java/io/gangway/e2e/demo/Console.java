package io.gangway.e2e.demo;

import io.gangway.e2e.client.TimelineEntry;
import java.io.PrintStream;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** Prints what happens, in colour only where a person looks. */
final class Console {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneId.systemDefault());
    private static final int GREEN = 32;
    private static final int RED = 31;
    private static final int GREY = 90;
    private static final int FIRST_HUE = 33;
    private static final int HUES = 4;

    private final PrintStream out;
    private final boolean colourful;

    Console(PrintStream out, boolean colourful) {
        this.out = out;
        this.colourful = colourful;
    }

    /** In colour on a terminal, unless {@code NO_COLOR} is set. */
    static Console ofThisProcess() {
        var terminal = Optional.ofNullable(System.console()).filter(found -> found.isTerminal());
        return new Console(System.out, terminal.isPresent() && System.getenv("NO_COLOR") == null);
    }

    synchronized void say(String text) {
        out.println(text);
    }

    synchronized void show(int number, Route route, TimelineEntry entry) {
        out.printf(
                "%s  %s  %s%n",
                coloured(GREY, TIME.format(entry.at())),
                coloured(FIRST_HUE + number % HUES, "%-20s".formatted(route.name())),
                "%-22s %s".formatted(entry.kind(), entry.summary()));
    }

    synchronized void table(List<Journey> journeys) {
        out.printf("%n%-20s %-11s %-10s %-10s %8s%n", "path", "tenant", "expected", "got", "seconds");
        for (var journey : journeys) {
            var route = journey.route();
            out.printf(
                    "%-20s %-11s %-10s %s %8.1f%n",
                    route.name(),
                    route.tenant(),
                    route.expected(),
                    coloured(journey.isAsExpected() ? GREEN : RED, "%-10s".formatted(journey.got())),
                    journey.seconds());
        }
    }

    private String coloured(int colour, String text) {
        return colourful ? "\033[%dm%s\033[0m".formatted(colour, text) : text;
    }
}
