package io.gangway.platform.outbound;

import java.net.ConnectException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Why no answer came. The names are stable codes. */
public enum CallFault {
    /** The name could not be resolved. */
    DNS,
    /** Nobody took the connection within five seconds. */
    CONNECT,
    /** No encrypted connection came about: the certificate is not valid for this host, or they have no protocol in common. */
    TLS,
    /** The time for the whole call was over before a status came. */
    TIMEOUT,
    /** The connection ended, or what came was no HTTP or too much of it, before there was a status. */
    BROKEN;

    /** @param otherwise for what has no better name */
    static CallFault of(Throwable cause, CallFault otherwise) {
        return Stream.iterate(cause, link -> link != null, Throwable::getCause)
                .limit(10)
                .flatMap(CallFault::named)
                .findFirst()
                .orElse(otherwise);
    }

    private static Stream<CallFault> named(Throwable cause) {
        return switch (cause) {
            case SSLException _ -> Stream.of(TLS);
            case ConnectException _ -> Stream.of(CONNECT);
            case TimeoutException _ -> Stream.of(TIMEOUT);
            default -> Stream.empty();
        };
    }
}
