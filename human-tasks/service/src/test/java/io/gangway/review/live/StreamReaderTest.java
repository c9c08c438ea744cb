package io.gangway.review.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.platform.tenancy.TenantId;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.server.jaxrs.SseImpl;
import org.junit.jupiter.api.Test;

/** When a stream ends. */
class StreamReaderTest {

    private static final TenantId TENANT = TenantId.of("0192f000-0000-7000-8000-00000000000a");
    private static final Instant TOKENS_END = Instant.parse("2026-11-21T06:00:00Z");
    private static final Instant BEFORE = TOKENS_END.minusSeconds(1);
    private static final TaskNews NEWS = new TaskNews(new UUID(1, 2), 3, "OPEN", "HIGH", null, "OPENED");

    private final Wire wire = new Wire();
    private final StreamReader reader = new StreamReader(TENANT, "anna", TOKENS_END, new SseImpl(), wire);

    @Test
    void aStreamEndsWithItsToken() {
        assertThat(reader.isOver(BEFORE)).isFalse();
        assertThat(reader.isOver(TOKENS_END)).isTrue();
    }

    @Test
    void aReaderWhoLeftIsLetGo() {
        // When
        wire.close();
        reader.tell(NEWS);

        // Then
        assertThat(reader.isOver(BEFORE)).isTrue();
        assertThat(wire.sent).isEmpty();
    }

    @Test
    void aReaderWhoCannotKeepUpIsLetGo() {
        // When
        for (var news = 0; news <= 1_000; news++) {
            reader.tell(NEWS);
        }

        // Then
        assertThat(reader.isOver(BEFORE)).isTrue();
    }

    @Test
    void aReaderWhoKeepsUpStays() {
        // When
        for (var news = 0; news <= 2_000; news++) {
            reader.tell(NEWS);
            wire.read();
        }

        // Then
        assertThat(reader.isOver(BEFORE)).isFalse();
        assertThat(wire.sent).hasSize(2_001).allSatisfy(event -> assertThat(event.getName())
                .isEqualTo("task"));
    }

    @Test
    void aBrokenLineEndsTheStream() {
        // When
        reader.beat();
        wire.breakDown();

        // Then
        assertThat(reader.isOver(BEFORE)).isTrue();
    }

    /** What lies between the service and the reader; keeps what is sent until it is read. */
    private static final class Wire implements SseEventSink {

        private final List<OutboundSseEvent> sent = new ArrayList<>();
        private final List<CompletableFuture<Object>> unread = new ArrayList<>();
        private boolean closed;

        @Override
        public boolean isClosed() {
            return closed;
        }

        @Override
        public CompletionStage<?> send(OutboundSseEvent event) {
            sent.add(event);
            var sending = new CompletableFuture<>();
            unread.add(sending);
            return sending;
        }

        void read() {
            unread.forEach(sending -> sending.complete(true));
            unread.clear();
        }

        void breakDown() {
            unread.forEach(sending -> sending.completeExceptionally(new IllegalStateException("gone")));
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
