package io.gangway.platform.limits;

import io.gangway.platform.problem.BrokenRule;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.HashMap;
import java.util.Map;

/** More calls than one caller, or one tenant, may make. Nothing was done. */
final class TooManyRequests extends BrokenRule {

    private static final long serialVersionUID = 1L;

    TooManyRequests(Allowance refused) {
        super(429, "RATE_LIMITED", "Too many requests. Try again later.", Map.of(), headers(refused));
    }

    private static Map<String, Object> headers(Allowance refused) {
        var headers = new HashMap<String, Object>(LimitedRequests.headersOf(refused));
        headers.put(HttpHeaders.RETRY_AFTER, Math.max(1, Allowance.seconds(refused.untilNext())));
        return headers;
    }
}
