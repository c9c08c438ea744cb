package io.gangway.onboarding.following;

import io.gangway.onboarding.feed.Watch;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongFunction;
import java.util.function.Predicate;

/**
 * One open stream, on a virtual thread of its own: it reads what comes next, sends it, and waits to be woken. A reader that is
 * slow holds up nobody else; one that takes nothing is let go, and comes back to where it was.
 */
final class EventStream {

    private static final Duration BETWEEN_BEATS = Duration.ofSeconds(15);
    private static final long TAKEN_WITHIN_SECONDS = 30;

    /** A stream that ends is opened again before anybody notices. */
    private static final long COMES_BACK_MILLIS = 500;

    private final Sse sse;
    private final SseEventSink sink;
    private final Clock clock;
    private final Instant until;

    EventStream(Sse sse, SseEventSink sink, Clock clock, Instant until) {
        this.sse = sse;
        this.sink = sink;
        this.clock = clock;
        this.until = until;
    }

    /**
     * Sends until the reader leaves or the time is over.
     *
     * @param after the number behind which it begins
     * @param wanted what is sent of it
     * @param next what comes behind a number, oldest first
     */
    void follow(Watch watch, long after, Predicate<EventView> wanted, LongFunction<List<EventView>> next) {
        try (sink) {
            // Opens the answer, so that the reader knows from when on nothing is missed.
            beat();
            send(watch, after, wanted, next);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException gone) {
            // Nobody reads; who comes back says where to go on.
        }
    }

    private void send(Watch watch, long after, Predicate<EventView> wanted, LongFunction<List<EventView>> next)
            throws InterruptedException, ExecutionException, TimeoutException {
        var last = after;
        while (!isOver(watch)) {
            var news = next.apply(last);
            for (var event : news) {
                if (wanted.test(event)) {
                    send(event);
                }
                last = event.sequence();
            }
            if (news.isEmpty() && !watch.await(nap())) {
                beat();
            }
        }
    }

    private boolean isOver(Watch watch) {
        return watch.isOver() || sink.isClosed() || !clock.instant().isBefore(until);
    }

    private Duration nap() {
        var left = Duration.between(clock.instant(), until);
        return left.compareTo(BETWEEN_BEATS) < 0 ? left : BETWEEN_BEATS;
    }

    private void send(EventView event) throws InterruptedException, ExecutionException, TimeoutException {
        send(sse.newEventBuilder()
                .id(Long.toString(event.sequence()))
                .name(event.type())
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(EventView.class, event)
                .build());
    }

    /** Says nothing, so that whatever lies between does not take the silence for the end. */
    private void beat() throws InterruptedException, ExecutionException, TimeoutException {
        send(sse.newEventBuilder().comment("").reconnectDelay(COMES_BACK_MILLIS).build());
    }

    private void send(OutboundSseEvent event) throws InterruptedException, ExecutionException, TimeoutException {
        if (!sink.isClosed()) {
            sink.send(event).toCompletableFuture().get(TAKEN_WITHIN_SECONDS, TimeUnit.SECONDS);
        }
    }
}
