package io.gangway.platform.problem;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/**
 * Refuses what no resource can be found for: a path that is none, one that is too long, too many headers, no host. The server
 * would answer without a word ({@link MalformedAddressesLetIn}), or fail over it later and log that as its own fault. It reads more than is allowed here
 * ({@code quarkus.http.limits}), so that there is somebody to answer; what is longer still it cuts off by itself.
 */
@ApplicationScoped
class WellFormedRequest {

    /** RFC 9110, section 4.1, asks for 8000. */
    private static final int LONGEST_URI = 8_192;

    private static final int MOST_HEADERS = 20_480;
    private static final int BAD_REQUEST = 400;

    private final EarlyRefusal refusal;

    WellFormedRequest(EarlyRefusal refusal) {
        this.refusal = refusal;
    }

    /** Before every route that has a path: comparing a malformed one fails, and no handler is asked any more. */
    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::check).failureHandler(this::explain);
        router.errorHandler(BAD_REQUEST, this::answer);
    }

    private void check(RoutingContext call) {
        var fault = faultOf(call.request());
        if (fault.isPresent()) {
            refuse(call, fault.get());
        } else {
            call.next();
        }
    }

    private void explain(RoutingContext call) {
        var fault = faultOf(call.request());
        if (fault.isPresent() && !call.response().headWritten()) {
            refuse(call, fault.get());
        } else {
            call.next();
        }
    }

    private void answer(RoutingContext call) {
        if (!call.response().ended()) {
            refuse(call, faultOf(call.request()).orElse(new Fault(BAD_REQUEST, StatusText.of(BAD_REQUEST))));
        }
    }

    private void refuse(RoutingContext call, Fault fault) {
        refusal.answerAndClose(call.request(), fault.status(), fault.text());
    }

    private static Optional<Fault> faultOf(HttpServerRequest request) {
        if (request.uri().length() > LONGEST_URI) {
            return fault(414, "URI_TOO_LONG", "The address is longer than 8192 characters.");
        }
        if (sizeOfHeaders(request) > MOST_HEADERS) {
            return fault(431, "HEADERS_TOO_LARGE", "The headers are larger than 20 KB together.");
        }
        if (!AddressText.isPath(request.path())) {
            return fault(BAD_REQUEST, "MALFORMED_PATH", "The address has no path that can be read.");
        }
        if (!AddressText.isQuery(request.query())) {
            return fault(BAD_REQUEST, "MALFORMED_QUERY", "The address has a query that cannot be read.");
        }
        var host = request.authority();
        if (host == null || host.host().isEmpty()) {
            return fault(BAD_REQUEST, "MALFORMED_HOST", "The request names no host, or none that can be read.");
        }
        return Optional.empty();
    }

    private static Optional<Fault> fault(int status, String code, String detail) {
        return Optional.of(new Fault(status, new StatusText(code, detail)));
    }

    private static int sizeOfHeaders(HttpServerRequest request) {
        var size = 0;
        for (var header : request.headers()) {
            size += header.getKey().length() + header.getValue().length();
        }
        return size;
    }

    private record Fault(int status, StatusText text) {}
}
