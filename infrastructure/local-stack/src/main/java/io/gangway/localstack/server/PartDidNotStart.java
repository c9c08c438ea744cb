package io.gangway.localstack.server;

import io.gangway.localstack.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A part ended before it answered, or never answered; the message carries the end of its log. */
public final class PartDidNotStart extends IOException {

    private static final long serialVersionUID = 1L;
    private static final int LINES = 25;

    PartDidNotStart(Part part, String what, Path log) {
        super("%s %s. The last lines of its log, %s:%n%s".formatted(part.id(), what, log, tail(log)));
    }

    private static String tail(Path log) {
        try {
            // Not readAllLines: what a server writes may not be UTF-8.
            var lines = new String(Files.readAllBytes(log), StandardCharsets.ISO_8859_1)
                    .lines()
                    .toList();
            return String.join(
                    "\n",
                    lines.subList(Math.max(0, lines.size() - LINES), lines.size()).stream()
                            .map(line -> "    " + line)
                            .toList());
        } catch (IOException noLog) {
            return "    (there is no log)";
        }
    }
}
