package io.gangway.review.live;

import io.gangway.platform.tenancy.TenantId;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/** One open stream. A reader that cannot keep up is let go: it comes back and reads the list anew. */
final class StreamReader {

    private static final int MOST_UNREAD = 1_000;

    /** A stream that ends is opened again before anybody notices. */
    private static final long COMES_BACK_MILLIS = 500;

    private final TenantId tenant;
    private final String person;
    private final Instant until;
    private final Sse sse;
    private final SseEventSink sink;
    private final AtomicInteger unread = new AtomicInteger();

    /**
     * A stream that was just asked for.
     *
     * @param person who reads, by subject id
     * @param until when the stream ends
     */
    StreamReader(TenantId tenant, String person, Instant until, Sse sse, SseEventSink sink) {
        this.tenant = tenant;
        this.person = person;
        this.until = until;
        this.sse = sse;
        this.sink = sink;
    }

    boolean isOf(TenantId other) {
        return tenant.equals(other);
    }

    boolean isOfTheSamePerson(StreamReader other) {
        return tenant.equals(other.tenant) && person.equals(other.person);
    }

    boolean isClosed() {
        return sink.isClosed();
    }

    TenantId tenant() {
        return tenant;
    }

    boolean isOver(Instant now) {
        return sink.isClosed() || !now.isBefore(until) || unread.get() > MOST_UNREAD;
    }

    void tell(TaskNews news) {
        send(sse.newEventBuilder()
                .name("task")
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(TaskNews.class, news)
                .build());
    }

    /** Says nothing, so that whatever lies between does not take the silence for the end. */
    void beat() {
        send(sse.newEventBuilder().comment("").reconnectDelay(COMES_BACK_MILLIS).build());
    }

    void close() {
        sink.close();
    }

    private void send(OutboundSseEvent event) {
        if (sink.isClosed()) {
            return;
        }
        unread.incrementAndGet();
        sink.send(event).whenComplete((_, failure) -> {
            unread.decrementAndGet();
            if (failure != null) {
                sink.close();
            }
        });
    }
}
