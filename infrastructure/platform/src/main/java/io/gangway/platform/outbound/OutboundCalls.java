package io.gangway.platform.outbound;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.PoolOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/**
 * Calls addresses that a tenant typed: each time the {@link TargetGuard} is asked first, and the connection goes to an address that
 * it has seen. Redirects are not followed. A receiver can make a call neither longer nor larger than its request says, and a slow
 * one takes nothing from the others: connections are pooled by address and name, and whoever waits holds no thread.
 */
@ApplicationScoped
public class OutboundCalls {

    private static final int CONNECT_WITHIN_MILLIS = 5_000;

    /** All of them together, in bytes; those of an answer that is one are fewer than one thousand. */
    private static final int HEADERS_AT_MOST = 16 * 1024;

    /** To one address for one name: many tenants may have endpoints at one provider, and a slow one of them must not be in the way. */
    private static final int CONNECTIONS_AT_MOST = 200;

    private static final int KEEP_ALIVE_SECONDS = 30;

    private final Vertx vertx;
    private final TargetGuard guard;
    private final Clock clock;
    private final HttpClient client;

    @Inject
    OutboundCalls(Vertx vertx, TargetGuard guard, Clock clock) {
        this(vertx, guard, clock, options());
    }

    /** @param options {@link #options()}, with what a test trusts on top */
    OutboundCalls(Vertx vertx, TargetGuard guard, Clock clock, HttpClientOptions options) {
        this.vertx = vertx;
        this.guard = guard;
        this.clock = clock;
        this.client = vertx.httpClientBuilder()
                .with(options)
                .with(new PoolOptions().setHttp1MaxSize(CONNECTIONS_AT_MOST))
                .withConnectHandler(OutboundCalls::quiet)
                .build();
    }

    /**
     * Bounded, and with every certificate verified against what the Java runtime trusts. Without a name, because Vert.x would publish
     * metrics of a named client with the path of every request, and in a receiver's path there may be a secret.
     */
    static HttpClientOptions options() {
        return new HttpClientOptions()
                .setProtocolVersion(HttpVersion.HTTP_1_1)
                .setConnectTimeout(CONNECT_WITHIN_MILLIS)
                .setSslHandshakeTimeout(CONNECT_WITHIN_MILLIS)
                .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS)
                .setMaxHeaderSize(HEADERS_AT_MOST)
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS);
    }

    /**
     * Sends it once; never again by itself. The stage completes on a virtual thread of its own: what is attached to it may block.
     * It fails for bugs only.
     */
    public CompletionStage<OutboundResult> send(OutboundRequest request) {
        var result = new CompletableFuture<OutboundResult>();
        Thread.startVirtualThread(() -> {
            // Of this thread, which belongs to nobody: an event loop's of its own.
            var context = vertx.getOrCreateContext();
            var call = new OutboundCall(vertx, context, client, clock, request, result);
            try {
                call.begin();
                var target = guard.check(request.url());
                call.connect(target);
            } catch (TargetRefused refused) {
                call.refuse(refused.fault());
            } catch (RuntimeException bug) {
                result.completeExceptionally(bug);
            }
        });
        return result;
    }

    /** The call is told what went wrong; without a handler Vert.x would log it, and quote the receiver. */
    private static void quiet(HttpConnection connection) {
        connection.exceptionHandler(_ -> {});
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
