package io.gangway.onboarding;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A caller who asks and can go before the answer comes. */
final class HangUp implements AutoCloseable {

    private final Socket line;

    private HangUp(Socket line) {
        this.line = line;
    }

    static HangUp during(Caller caller, String path, String header) {
        try {
            var line = new Socket("127.0.0.1", RestAssured.port);
            line.getOutputStream()
                    .write("GET %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n%s\r\n\r\n"
                            .formatted(path, AccessTokens.of(caller), header)
                            .getBytes(StandardCharsets.US_ASCII));
            return new HangUp(line);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        try {
            line.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
