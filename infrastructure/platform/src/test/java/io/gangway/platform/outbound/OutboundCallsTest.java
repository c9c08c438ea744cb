package io.gangway.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gangway.platform.outbound.OutboundResult.Answered;
import io.gangway.platform.outbound.OutboundResult.Failed;
import io.gangway.platform.outbound.OutboundResult.Refused;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Over real sockets. The receivers' names are known to no name server but the test's own: who resolved one again would fail. */
class OutboundCallsTest {

    private static final String HERE = "127.0.0.1";
    private static final String ALSO_HERE = "127.0.0.2";
    private static final Duration SOON = Duration.ofMillis(700);
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Instant NOW = Instant.parse("2026-11-06T08:49:07Z");

    @TempDir
    Path folder;

    private final Vertx vertx = Vertx.vertx();

    /** What the name server answers, one after the other; the last again and again. */
    private final ConcurrentLinkedQueue<List<String>> answers = new ConcurrentLinkedQueue<>(List.of(List.of(HERE)));

    private final AtomicInteger asked = new AtomicInteger();
    private final OutboundCalls calls = calls(new TargetGuard(this::resolve, () -> true));

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void theReceiverGetsTheRequestUnderItsNameAndItsAnswerComesBack() {
        // Given
        var got = new CompletableFuture<String>();
        var port = http(
                HERE,
                request -> request.bodyHandler(body -> {
                    got.complete("%s %s%s %s %s"
                            .formatted(
                                    request.method(),
                                    request.authority(),
                                    request.uri(),
                                    request.getHeader("X-Own"),
                                    body));
                    request.response()
                            .setStatusCode(503)
                            .putHeader("Retry-After", "Fri, 06 Nov 2026 08:49:37 GMT")
                            .end("später\0");
                }));

        // When
        var result = send(OutboundRequest.post(url(port) + "?a=%20b", Map.of("X-Own", "mine"), "{\"ü\":1}"));

        // Then
        assertThat(got.join()).isEqualTo("POST receiver.example:%d/in?a=%%20b mine {\"ü\":1}".formatted(port));
        assertThat(result).isInstanceOfSatisfying(Answered.class, answered -> {
            assertThat(answered.status()).isEqualTo(503);
            assertThat(answered.body()).isEqualTo("später\uFFFD");
            assertThat(answered.complete()).isTrue();
            assertThat(answered.retryAfter()).contains(Duration.ofSeconds(30));
            assertThat(answered.latency()).isPositive();
        });
    }

    @Test
    void aGetHasNoBody() {
        var port = http(
                HERE,
                request -> request.bodyHandler(body -> request.response()
                        .end(request.method() + " " + body.length() + " " + request.getHeader("Content-Length"))));

        assertThat(send(OutboundRequest.get(url(port), Map.of())))
                .isInstanceOfSatisfying(
                        Answered.class, answered -> assertThat(answered.body()).isEqualTo("GET 0 null"));
    }

    @Test
    void aRedirectIsAnAnswerAndIsNotFollowed() {
        // Given
        var visited = new AtomicInteger();
        var elsewhere = http(HERE, request -> {
            visited.incrementAndGet();
            request.response().end();
        });

        for (var location : List.of(
                "http://169.254.169.254/latest/meta-data/", "http://127.0.0.1:%d/".formatted(elsewhere), "/in")) {
            for (var status : List.of(301, 302, 303, 307, 308)) {
                var port = http(HERE, request -> request.response()
                        .setStatusCode(status)
                        .putHeader("Location", location)
                        .end());

                // When
                var result = send(post(port));

                // Then
                assertThat(result).isInstanceOfSatisfying(Answered.class, answered -> assertThat(answered.status())
                        .isEqualTo(status));
            }
        }
        assertThat(visited).hasValue(0);
    }

    @Test
    void ofAnEndlessBodyTheBeginningIsKeptAndTheConnectionClosed() throws InterruptedException {
        // Given
        var closed = new CountDownLatch(1);
        var port = raw(HERE, socket -> {
            socket.closeHandler(_ -> closed.countDown());
            socket.write("HTTP/1.1 200 OK\r\nContent-Length: 999999999999\r\n\r\n");
            pour(socket, Buffer.buffer("x".repeat(1000)));
        });

        // When
        var result = send(post(port).within(LONG).keeping(4096));

        // Then
        assertThat(result).isInstanceOfSatisfying(Answered.class, answered -> {
            assertThat(answered.body()).isEqualTo("x".repeat(4096));
            assertThat(answered.complete()).isFalse();
        });
        assertThat(closed.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aBodyThatJustFitsIsComplete() {
        var port = http(HERE, request -> request.response().end("x".repeat(100)));

        assertThat(send(post(port).keeping(100)))
                .isInstanceOfSatisfying(Answered.class, answered -> assertThat(answered.complete())
                        .isTrue());
        assertThat(send(post(port).keeping(99)))
                .isInstanceOfSatisfying(Answered.class, answered -> assertThat(answered.complete())
                        .isFalse());
    }

    @Test
    void aBodyInDropsEndsWithTheTimeOfTheCall() throws InterruptedException {
        // Given
        var closed = new CountDownLatch(1);
        var port = raw(HERE, socket -> {
            socket.closeHandler(_ -> closed.countDown());
            socket.write("HTTP/1.1 202 Accepted\r\nTransfer-Encoding: chunked\r\n\r\n");
            vertx.setPeriodic(20, _ -> socket.write("1\r\nx\r\n"));
        });

        // When
        var result = send(post(port).within(SOON));

        // Then
        assertThat(result).isInstanceOfSatisfying(Answered.class, answered -> {
            assertThat(answered.status()).isEqualTo(202);
            assertThat(answered.body()).startsWith("x");
            assertThat(answered.complete()).isFalse();
            assertThat(answered.latency()).isBetween(SOON, SOON.multipliedBy(8));
        });
        assertThat(closed.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void headersInDropsEndWithTheTimeOfTheCall() throws InterruptedException {
        // Given
        var closed = new CountDownLatch(1);
        var port = raw(HERE, socket -> {
            socket.closeHandler(_ -> closed.countDown());
            socket.write("HTTP/1.1 200 OK\r\n");
            vertx.setPeriodic(20, _ -> socket.write("X: y\r\n"));
        });

        // When
        var result = send(post(port).within(SOON));

        // Then
        assertFailed(result, CallFault.TIMEOUT);
        assertThat(result.latency()).isBetween(SOON, SOON.multipliedBy(8));
        assertThat(closed.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void interimAnswersWithoutEndEndWithTheTimeOfTheCall() {
        var port = raw(
                HERE, socket -> vertx.setPeriodic(20, _ -> socket.write("HTTP/1.1 103 Early Hints\r\nX: y\r\n\r\n")));

        assertFailed(send(post(port).within(SOON)), CallFault.TIMEOUT);
    }

    @Test
    void aFloodOfHeadersBreaksTheCall() {
        var one = raw(HERE, socket -> socket.write("HTTP/1.1 200 OK\r\nX: " + "y".repeat(20_000) + "\r\n\r\n"));
        var many = raw(HERE, socket -> socket.write("HTTP/1.1 200 OK\r\n" + "X: y\r\n".repeat(5_000) + "\r\n"));

        assertFailed(send(post(one).within(LONG)), CallFault.BROKEN);
        assertFailed(send(post(many).within(LONG)), CallFault.BROKEN);
    }

    @Test
    void whatIsNoHttpOrEndsEarlyBreaksTheCall() {
        var noHttp = raw(HERE, socket -> socket.write("220 mail.example ESMTP\r\n\r\n"));
        var hangsUp = raw(HERE, socket -> socket.handler(_ -> socket.close()));

        assertFailed(send(post(noHttp).within(LONG)), CallFault.BROKEN);
        assertFailed(send(post(hangsUp).within(LONG)), CallFault.BROKEN);
    }

    @Test
    void aBodyThatBreaksOffIsAnAnswerThatIsNotComplete() {
        var port = raw(HERE, socket -> {
            socket.write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf");
            socket.close();
        });

        assertThat(send(post(port).within(LONG))).isInstanceOfSatisfying(Answered.class, answered -> {
            assertThat(answered.body()).isEqualTo("half");
            assertThat(answered.complete()).isFalse();
        });
    }

    @Test
    void aCertificateMustBeVouchedForAndOfThisHost() throws IOException, InterruptedException {
        // Given
        var certificate = SelfSigned.certificate(folder, "receiver.example");
        var port = listening(vertx.createHttpServer(at(HERE, 0).setSsl(true).setKeyCertOptions(certificate))
                        .requestHandler(request -> request.response().end()))
                .actualPort();
        var guard = new TargetGuard(this::resolve, () -> true);
        var trusting = new OutboundCalls(
                vertx, guard, Clock.systemUTC(), OutboundCalls.options().setTrustOptions(certificate));
        var sameHost = OutboundRequest.post("https://receiver.example:%d/in".formatted(port), Map.of(), "{}");
        var otherHost = OutboundRequest.post("https://other.example:%d/in".formatted(port), Map.of(), "{}");
        var noName = OutboundRequest.post("https://127.0.0.1:%d/in".formatted(port), Map.of(), "{}");

        // Then
        assertFailed(send(sameHost), CallFault.TLS);
        assertThat(send(trusting, sameHost)).isInstanceOf(Answered.class);
        assertFailed(send(trusting, otherHost), CallFault.TLS);
        assertFailed(send(trusting, noName), CallFault.TLS);
    }

    @Test
    void whoSpeaksNoTlsFailsInIt() {
        var port = http(HERE, request -> request.response().end());

        assertFailed(
                send(OutboundRequest.post("https://receiver.example:%d/in".formatted(port), Map.of(), "{}")),
                CallFault.TLS);
    }

    @Test
    void theConnectionGoesToTheAddressThatWasCheckedWhateverTheNameMeansAMomentLater() {
        // Given
        var rebound = new AtomicInteger();
        var port = http(HERE, request -> request.response().end("checked"));
        http(ALSO_HERE, port, request -> {
            rebound.incrementAndGet();
            request.response().end("rebound");
        });
        answers.add(List.of(ALSO_HERE));

        // When
        var result = send(post(port));

        // Then
        assertThat(result).isInstanceOfSatisfying(Answered.class, answered -> assertThat(answered.body())
                .isEqualTo("checked"));
        assertThat(asked).hasValue(1);
        assertThat(rebound).hasValue(0);
    }

    @Test
    void aConnectionThatWasKeptIsNotUsedForAnotherAddressOfTheSameName() {
        // Given
        var port = http(HERE, request -> request.response().end("first"));
        http(ALSO_HERE, port, request -> request.response().end("second"));
        answers.add(List.of(ALSO_HERE));

        // When
        var results = List.of(send(post(port)), send(post(port)));

        // Then
        assertThat(results)
                .extracting(result -> result instanceof Answered answered ? answered.body() : result.toString())
                .containsExactly("first", "second");
    }

    @Test
    void aNameThatTurnedPrivateIsNotCalled() {
        // Given
        var guard = new TargetGuard(this::resolve, () -> false);
        answers.clear();
        answers.addAll(List.of(List.of("93.184.215.14"), List.of("169.254.169.254")));
        assertThat(guard.faultOf("https://receiver.example/in")).isEmpty();

        // When
        var result = send(calls(guard), OutboundRequest.post("https://receiver.example/in", Map.of(), "{}"));

        // Then
        assertThat(result).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.fault())
                .isEqualTo(TargetFault.NOT_PUBLIC));
    }

    @Test
    void aNameThatNobodyKnowsFails() {
        answers.clear();

        assertFailed(send(post(1024)), CallFault.DNS);
    }

    @Test
    void aNameServerThatDoesNotAnswerTakesTheTimeOfThisCallAndOfNoOther() {
        // Given
        var never = new CountDownLatch(1);
        var stuck = calls(new TargetGuard(
                host -> {
                    if (host.equals("stuck.example")) {
                        awaitUninterrupted(never);
                    }
                    return List.of(InetAddress.ofLiteral(HERE));
                },
                () -> true));
        var port = http(HERE, request -> request.response().end());
        var waiting = IntStream.range(0, 50)
                .mapToObj(_ -> stuck.send(OutboundRequest.post("http://stuck.example/", Map.of(), "{}")
                                .within(Duration.ofSeconds(5)))
                        .toCompletableFuture())
                .toList();

        // When
        var other = send(stuck, post(port));

        // Then
        assertThat(other).isInstanceOf(Answered.class);
        assertThat(waiting).noneMatch(CompletableFuture::isDone);
        assertThat(waiting).allSatisfy(call -> assertFailed(call.join(), CallFault.TIMEOUT));
        never.countDown();
    }

    @Test
    void whoDoesNotListenIsNotConnectedToAndTheNextAddressIsTried() throws IOException {
        // Given
        var nobody = freePort();
        var port = http(HERE, request -> request.response().end("the second"));
        answers.clear();
        answers.add(List.of("127.0.0.3", HERE));

        // Then
        assertFailed(send(post(nobody)), CallFault.CONNECT);
        assertThat(send(post(port))).isInstanceOfSatisfying(Answered.class, answered -> assertThat(answered.body())
                .isEqualTo("the second"));
    }

    @Test
    void manyCallsThatWaitForOneReceiverDelayNoneToAnother() {
        // Given
        var reached = new CountDownLatch(150);
        var slow = http(HERE, request -> reached.countDown());
        var fast = http(HERE, request -> request.response().end());
        var waiting = IntStream.range(0, 400)
                .mapToObj(_ ->
                        calls.send(post(slow).within(Duration.ofSeconds(6))).toCompletableFuture())
                .toList();
        awaitUninterrupted(reached);

        // When
        var results = IntStream.range(0, 20).mapToObj(_ -> send(post(fast))).toList();

        // Then
        assertThat(results).allMatch(Answered.class::isInstance);
        assertThat(waiting).noneMatch(CompletableFuture::isDone);
        assertThat(waiting).allSatisfy(call -> assertFailed(call.join(), CallFault.TIMEOUT));
    }

    @Test
    void connectionsAreKeptForTheNextCalls() {
        // Given
        var connections = new AtomicInteger();
        var server = vertx.createHttpServer(at(HERE, 0))
                .connectionHandler(_ -> connections.incrementAndGet())
                .requestHandler(request -> request.response().end("done"));
        var port = listening(server).actualPort();

        // When
        IntStream.range(0, 10).forEach(_ -> send(post(port)));

        // Then: a call may come before the connection of the one before is back in the pool
        assertThat(connections).hasValueLessThan(10);
    }

    @Test
    void whatIsDoneWithTheResultMayBlock() {
        var port = http(HERE, request -> request.response().end());

        var thread = calls.send(post(port))
                .thenApply(_ -> Thread.currentThread().isVirtual())
                .toCompletableFuture();

        assertThat(thread.join()).isTrue();
    }

    @Test
    void headersOfTheConnectionAndWhatEndsALineAreNoTenantsToSet() {
        for (var header : List.of(
                Map.of("Host", "metadata.example"),
                Map.of("content-length", "0"),
                Map.of("Transfer-Encoding", "chunked"),
                Map.of("Proxy-Authorization", "Basic"),
                Map.of("X Y", "z"),
                Map.of("", "z"),
                Map.of("X", "y\r\nHost: z"),
                Map.of("X", "ü"),
                Map.of("X", ""))) {
            assertThatThrownBy(() -> OutboundRequest.post("https://receiver.example", header, ""))
                    .as(header.toString())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("A header that may not be set");
        }
    }

    @Test
    void nothingSecretShowsItself() {
        var request = OutboundRequest.post("https://receiver.example/geheim", Map.of("X", "geheim"), "geheim");
        var answered = new Answered(200, "geheim", true, null, Duration.ZERO);

        assertThat(request.toString() + answered).doesNotContain("geheim");
    }

    private OutboundCalls calls(TargetGuard guard) {
        return new OutboundCalls(vertx, guard, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private OutboundResult send(OutboundRequest request) {
        return send(calls, request);
    }

    private static OutboundResult send(OutboundCalls calls, OutboundRequest request) {
        return calls.send(request).toCompletableFuture().join();
    }

    private static OutboundRequest post(int port) {
        return OutboundRequest.post(url(port), Map.of(), "{}");
    }

    private static String url(int port) {
        return "http://receiver.example:%d/in".formatted(port);
    }

    private static void assertFailed(OutboundResult result, CallFault fault) {
        assertThat(result).isInstanceOfSatisfying(Failed.class, failed -> assertThat(failed.fault())
                .isEqualTo(fault));
    }

    private List<InetAddress> resolve(String host) throws UnknownHostException {
        asked.incrementAndGet();
        var answer = answers.size() > 1 ? answers.poll() : answers.peek();
        if (answer == null) {
            throw new UnknownHostException(host);
        }
        return answer.stream().map(InetAddress::ofLiteral).toList();
    }

    private int http(String address, Handler<HttpServerRequest> handler) {
        return http(address, 0, handler);
    }

    private int http(String address, int port, Handler<HttpServerRequest> handler) {
        return listening(vertx.createHttpServer(at(address, port)).requestHandler(handler))
                .actualPort();
    }

    private static HttpServerOptions at(String address, int port) {
        return new HttpServerOptions().setHost(address).setPort(port);
    }

    private static HttpServer listening(HttpServer server) {
        return server.listen().toCompletionStage().toCompletableFuture().join();
    }

    private int raw(String address, Handler<NetSocket> handler) {
        NetServer server = vertx.createNetServer().connectHandler(handler);
        return server.listen(0, address)
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
    }

    /** As fast as it is taken, for as long as the connection is there. */
    private static void pour(NetSocket socket, Buffer chunk) {
        socket.write(chunk).onSuccess(_ -> pour(socket, chunk));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
