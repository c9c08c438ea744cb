package io.gangway.engine.zeebe;

import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Serves a gateway on a loopback port. */
final class GatewayServer implements AutoCloseable {

    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("Authorization", Metadata.ASCII_STRING_MARSHALLER);

    private final Server server;
    private final String scheme;
    private final List<String> authorizations = new CopyOnWriteArrayList<>();

    private GatewayServer(NettyServerBuilder builder, FakeGateway gateway, String scheme) {
        this.scheme = scheme;
        this.server = builder.addService(gateway).intercept(new Listening()).build();
        try {
            server.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static GatewayServer plain(FakeGateway gateway) {
        return plainAt(0, gateway);
    }

    static GatewayServer plainAt(int port, FakeGateway gateway) {
        return new GatewayServer(builder(port), gateway, "http");
    }

    static GatewayServer tls(FakeGateway gateway, Path certificate, Path key) {
        return new GatewayServer(builder(0).useTransportSecurity(certificate.toFile(), key.toFile()), gateway, "https");
    }

    private static NettyServerBuilder builder(int port) {
        return NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    int port() {
        return server.getPort();
    }

    String address() {
        return scheme + "://localhost:" + port();
    }

    /** What callers showed, in the order of their calls. */
    List<String> authorizations() {
        return List.copyOf(authorizations);
    }

    @Override
    public void close() {
        server.shutdownNow();
        try {
            server.awaitTermination();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Listening implements ServerInterceptor {

        @Override
        public <I, O> ServerCall.Listener<I> interceptCall(
                ServerCall<I, O> call, Metadata headers, ServerCallHandler<I, O> next) {
            var shown = headers.get(AUTHORIZATION);
            if (shown != null) {
                authorizations.add(shown);
            }
            return next.startCall(call, headers);
        }
    }
}
