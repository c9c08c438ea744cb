package io.gangway.platform.outbound;

import io.vertx.core.http.HttpMethod;
import java.time.Duration;
import java.util.Map;

/**
 * One request to an address that a tenant typed.
 *
 * @param headers each {@linkplain RequestHeaders#permit permitted}
 * @param body sent as UTF-8; empty for none
 * @param within the whole call, from the question to the name server to the last byte of the answer
 * @param keptBytes how much of the answer's body is read; the rest is never asked for
 */
public record OutboundRequest(
        HttpMethod method, String url, Map<String, String> headers, String body, Duration within, int keptBytes) {

    private static final Duration WITHIN = Duration.ofSeconds(15);
    private static final int KEPT_BYTES = 4096;

    public OutboundRequest {
        headers = Map.copyOf(headers);
        if (!headers.entrySet().stream()
                .allMatch(header -> RequestHeaders.permit(header.getKey(), header.getValue()))) {
            throw new IllegalArgumentException("A header that may not be set");
        }
        if (!within.isPositive() || keptBytes < 0) {
            throw new IllegalArgumentException("A call needs time, and keeps no negative number of bytes");
        }
    }

    /** Within 15 seconds, keeping 4 KB of the answer. */
    public static OutboundRequest post(String url, Map<String, String> headers, String body) {
        return new OutboundRequest(HttpMethod.POST, url, headers, body, WITHIN, KEPT_BYTES);
    }

    /** Within 15 seconds, keeping 4 KB of the answer. */
    public static OutboundRequest get(String url, Map<String, String> headers) {
        return new OutboundRequest(HttpMethod.GET, url, headers, "", WITHIN, KEPT_BYTES);
    }

    public OutboundRequest within(Duration wholeCall) {
        return new OutboundRequest(method, url, headers, body, wholeCall, keptBytes);
    }

    public OutboundRequest keeping(int bytes) {
        return new OutboundRequest(method, url, headers, body, within, bytes);
    }

    /** All the rest is a tenant's secret or a person's data. */
    @Override
    public String toString() {
        return "OutboundRequest[%s]".formatted(method);
    }
}
