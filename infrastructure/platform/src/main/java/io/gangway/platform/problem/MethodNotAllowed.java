package io.gangway.platform.problem;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;

/** The resource is there and does not do that; {@code Allow} says what it does. */
final class MethodNotAllowed extends BrokenRule {

    private static final long serialVersionUID = 1L;

    MethodNotAllowed(String allowed) {
        super(405, "METHOD_NOT_ALLOWED", StatusText.of(405).detail(), Map.of(), Map.of(HttpHeaders.ALLOW, allowed));
    }
}
