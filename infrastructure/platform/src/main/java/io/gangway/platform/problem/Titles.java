package io.gangway.platform.problem;

import jakarta.ws.rs.core.Response;

/** The standard reason phrase of a status, also of those that JAX-RS does not list. */
final class Titles {

    private Titles() {}

    static String of(int status) {
        var known = Response.Status.fromStatusCode(status);
        if (known != null) {
            return known.getReasonPhrase();
        }
        return switch (status) {
            case 431 -> "Request Header Fields Too Large";
            case 422 -> "Unprocessable Content";
            default -> "Error";
        };
    }
}
