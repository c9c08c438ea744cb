package io.gangway.localstack.launch;

import io.gangway.localstack.Part;
import io.gangway.localstack.StackHome;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/** The end of a part's log. */
final class Logs {

    private static final int TAIL_BYTES = 64 * 1024;

    private Logs() {}

    static void print(StackHome home, Part part, PrintStream out) throws IOException {
        var log = home.log(part);
        if (!Files.exists(log)) {
            throw new IOException("%s has no log yet; it would be %s".formatted(part.id(), log));
        }
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            var from = Math.max(0, file.length() - TAIL_BYTES);
            file.seek(from);
            var bytes = new byte[(int) (file.length() - from)];
            file.readFully(bytes);
            var text = new String(bytes, StandardCharsets.UTF_8);
            // The first line is cut when there was more before it.
            out.print(from == 0 ? text : text.substring(text.indexOf('\n') + 1));
        }
    }
}
