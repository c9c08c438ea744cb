package io.gangway.platform.outbound;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** An answer of which the head is there, and as much of the body as came and is kept. */
final class PartialAnswer {

    private static final char NUL = '\0';
    private static final char REPLACEMENT = '\uFFFD';

    private final int status;
    private final @Nullable Duration waitFor;
    private final int keptBytes;
    private final Buffer kept = Buffer.buffer();

    PartialAnswer(int status, @Nullable Duration waitFor, int keptBytes) {
        this.status = status;
        this.waitFor = waitFor;
        this.keptBytes = keptBytes;
    }

    /** False when it was more than is kept. */
    boolean keep(Buffer chunk) {
        var room = keptBytes - kept.length();
        kept.appendBuffer(chunk, 0, Math.min(room, chunk.length()));
        return chunk.length() <= room;
    }

    OutboundResult.Answered complete(Duration latency) {
        return new OutboundResult.Answered(status, text(), true, waitFor, latency);
    }

    OutboundResult.Answered asFarAsItCame(Duration latency) {
        return new OutboundResult.Answered(status, text(), false, waitFor, latency);
    }

    /** PostgreSQL keeps no NUL in a text. */
    private String text() {
        return kept.toString(StandardCharsets.UTF_8).replace(NUL, REPLACEMENT);
    }
}
