package io.gangway.platform.outbound;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One call on its way. Everything that changes does so on the context's one event loop. */
final class OutboundCall {

    private final Vertx vertx;
    private final Context context;
    private final HttpClient client;
    private final Clock clock;
    private final OutboundRequest request;
    private final CompletableFuture<OutboundResult> result;
    private final long began = System.nanoTime();

    private long timer;
    private boolean ended;
    private @Nullable HttpClientRequest connected;
    private @Nullable PartialAnswer answer;

    OutboundCall(
            Vertx vertx,
            Context context,
            HttpClient client,
            Clock clock,
            OutboundRequest request,
            CompletableFuture<OutboundResult> result) {
        this.vertx = vertx;
        this.context = context;
        this.client = client;
        this.clock = clock;
        this.request = request;
        this.result = result;
    }

    /** From now on it ends in time, whatever the others do. */
    void begin() {
        context.runOnContext(_ -> timer = vertx.setTimer(millisLeft(), _ -> expire()));
    }

    void refuse(TargetFault fault) {
        context.runOnContext(_ -> end(
                fault == TargetFault.UNRESOLVABLE
                        ? new OutboundResult.Failed(CallFault.DNS, latency())
                        : new OutboundResult.Refused(fault, latency())));
    }

    void connect(CheckedTarget target) {
        context.runOnContext(_ -> connect(target, 0));
    }

    /** A connection that did not come about has carried nothing: the next address may have it. */
    private void connect(CheckedTarget target, int which) {
        if (ended) {
            return;
        }
        client.request(options(target, which)).onComplete(opened -> {
            if (opened.succeeded()) {
                exchange(opened.result());
                return;
            }
            var fault = CallFault.of(opened.cause(), CallFault.CONNECT);
            if (fault == CallFault.CONNECT && which + 1 < target.addresses().size()) {
                connect(target, which + 1);
            } else {
                fail(fault);
            }
        });
    }

    /** The name goes into the request, the handshake and the comparison with the certificate; the connection goes to the address. */
    private RequestOptions options(CheckedTarget checked, int which) {
        var target = checked.target();
        return new RequestOptions()
                .setServer(SocketAddress.inetSocketAddress(
                        target.port(), checked.addresses().get(which).getHostAddress()))
                .setMethod(request.method())
                .setSsl(target.encrypted())
                .setHost(target.host())
                .setPort(target.port())
                .setURI(target.resource())
                .setFollowRedirects(false)
                .setConnectTimeout(millisLeft());
    }

    private void exchange(HttpClientRequest open) {
        // The future below says the same; without a handler Vert.x would log it.
        open.exceptionHandler(_ -> {});
        if (ended) {
            open.reset();
            return;
        }
        connected = open;
        request.headers().forEach(open::putHeader);
        var sent = request.body().isEmpty() ? open.send() : open.send(Buffer.buffer(request.body()));
        sent.onComplete(head -> {
            if (head.succeeded()) {
                read(head.result());
            } else {
                fail(CallFault.of(head.cause(), CallFault.BROKEN));
            }
        });
    }

    /** From here on there is an answer, however its body ends. */
    private void read(HttpClientResponse response) {
        var waitFor = RetryAfter.parse(response.getHeader("Retry-After"), clock.instant());
        var begun = new PartialAnswer(response.statusCode(), waitFor, request.keptBytes());
        answer = begun;
        response.handler(chunk -> {
            if (!begun.keep(chunk)) {
                end(begun.asFarAsItCame(latency()));
            }
        });
        response.endHandler(_ -> end(begun.complete(latency())));
        response.exceptionHandler(_ -> end(begun.asFarAsItCame(latency())));
    }

    private void expire() {
        if (answer == null) {
            fail(CallFault.TIMEOUT);
        } else {
            end(answer.asFarAsItCame(latency()));
        }
    }

    private void fail(CallFault fault) {
        end(new OutboundResult.Failed(fault, latency()));
    }

    /** The first end counts. A connection on which something is still to come is closed, one that is done with is kept. */
    private void end(OutboundResult how) {
        if (ended) {
            return;
        }
        ended = true;
        vertx.cancelTimer(timer);
        if (!(how instanceof OutboundResult.Answered answered && answered.complete())) {
            Optional.ofNullable(connected).ifPresent(HttpClientRequest::reset);
        }
        Thread.startVirtualThread(() -> result.complete(how));
    }

    private Duration latency() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private long millisLeft() {
        return Math.max(0, request.within().minus(latency()).toMillis()) + 1;
    }
}
